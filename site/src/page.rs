//! The pages and their addresses.

#[cfg(feature = "ssr")]
use ips_core::Voice;
use ips_core::policy::{Identity, ProgramPolicy};
use ips_core::{Language, Policy, Text};
use ips_report::words::around;
use ips_ui::Audience;

/// One page, whatever its language.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    /// Pick the task, then state and payer.
    Home,
    /// Screen against a policy.
    Screen(Audience, &'static Policy),
    /// Plan teams under a policy.
    Plan(&'static ProgramPolicy),
    /// Screen a list of people.
    Batch,
    /// Put the checker on a page of one's own.
    Embed,
    /// What this is and how it works.
    About,
    /// What happens with answers: nothing.
    Privacy,
    /// Who can use it and how.
    Accessibility,
}

impl Page {
    /// Every page.
    #[cfg(feature = "ssr")]
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Home, Self::Batch, Self::Embed, Self::About, Self::Privacy, Self::Accessibility].into_iter().chain(Self::screening()).chain(Self::planning())
    }

    /// The pages that screen. A bundle asks for its own kind of page only: with the other come the policies it is about.
    pub fn screening() -> impl Iterator<Item = Self> {
        ips_policies::all().iter().flat_map(|policy| [Self::Screen(Audience::Worker, policy), Self::Screen(Audience::Public, policy)])
    }

    /// The pages that plan teams.
    pub fn planning() -> impl Iterator<Item = Self> {
        ips_policies::programs().iter().map(Self::Plan)
    }

    /// The address below the language, with a slash at its end, or nothing for the home page.
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Screen(Audience::Worker, policy) => format!("screen/{}/", policy.id()),
            Self::Screen(Audience::Public, policy) => format!("check/{}/", policy.id()),
            Self::Plan(program) => format!("plan/{}/", program.id()),
            Self::Batch => "batch/".to_owned(),
            Self::Embed => "embed/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::Privacy => "privacy/".to_owned(),
            Self::Accessibility => "accessibility/".to_owned(),
        }
    }

    /// The state of the page's policy, for pages that have one.
    pub fn region(self) -> Option<&'static Text> {
        self.identity().map(|identity| &identity.region)
    }

    /// The payer of the page's policy, for pages that have one.
    #[cfg(feature = "ssr")]
    pub fn payer(self) -> Option<&'static Text> {
        self.identity().map(|identity| &identity.payer)
    }

    /// Whom to ask instead, in the voice of the page, where a policy says so.
    #[cfg(feature = "ssr")]
    pub fn contact(self, language: Language) -> Option<&'static str> {
        let voice = if let Self::Screen(audience, _) = self { audience.voice() } else { Voice::Worker };
        self.identity().map(|identity| identity.contact.get(voice, language))
    }

    /// The title of the page, for the browser's window.
    pub fn title(self, language: Language) -> String {
        let words = around(language);
        let region = self.region().map_or("", |region| region.get(language));
        match self {
            Self::Home => format!("IPS Kit – {}", words.home),
            Self::Screen(Audience::Worker, _) => format!("{} – {region} – IPS Kit", words.screen),
            Self::Screen(Audience::Public, _) => format!("{} – {region} – IPS Kit", words.check),
            Self::Plan(_) => format!("{} – {region} – IPS Kit", words.plan),
            Self::Batch => format!("{} – IPS Kit", words.batch),
            Self::Embed => format!("{} – IPS Kit", words.embed),
            Self::About => format!("{} – IPS Kit", words.about),
            Self::Privacy => format!("{} – IPS Kit", words.privacy),
            Self::Accessibility => format!("{} – IPS Kit", words.accessibility),
        }
    }

    fn identity(self) -> Option<&'static Identity> {
        match self {
            Self::Screen(_, policy) => Some(&policy.document().policy),
            Self::Plan(program) => Some(program.identity()),
            Self::Home | Self::Batch | Self::Embed | Self::About | Self::Privacy | Self::Accessibility => None,
        }
    }
}

/// Where the site stands on its host, and in which language the page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The address of the site on its host; begins and ends with a slash.
    pub base: String,
    /// The language.
    pub language: Language,
}

impl Place {
    /// The address of a page.
    pub fn link(&self, page: Page) -> String {
        format!("{}{}/{}", self.base, self.language.tag(), page.path())
    }

    /// The same place in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { base: self.base.clone(), language }
    }
}
