//! English.

use super::texts::Texts;

pub(super) static TEXTS: Texts = Texts {
    name: "Name",
    values: "Takes",
    detail: "Detail",
    about: "What it is for",
    attributes: (
        "Attributes",
        &[
            "Each may change at any time; answers stay. There is a property of the same meaning for each but lang and dir, which every element has: policy, policyVersion, audience, asOf, mode, includeAnswers. What cannot be used is said on the page and by an event.",
        ],
    ),
    attribute: [
        "The policy to screen by. It has to be there.",
        "The version of the policy’s text. A release has one version of each policy; with this attribute the checker says so when it is another one than you signed off.",
        "The language of the checker. Without it, that of the element or the page around it; English where that is not spoken here.",
        "The direction of the text. No language of the checker runs from right to left yet.",
        "Without it, the public: plain words, and only what a person can tell of themselves. Workers get every fact and the worksheet.",
        "The date of the screening. Without it, the day of the visit.",
        "Where the checker runs. Without it, in the page, and in a frame where the page refuses WebAssembly.",
        "Adds answers and the code of a result to the event of a result. See what that means under privacy.",
    ],
    events: (
        "Events",
        &[
            "They bubble and leave the shadow root, so a page may listen anywhere. Each detail also has version (of the release) and mode (inline, iframe, or null while that is not known). What stands in brackets is there with include-answers alone.",
        ],
    ),
    event: [
        "The checker is there and can be used.",
        "Another stage is shown: start, question, review, worksheet or result; with how many questions are answered, and of how many. It does not tell which question.",
        "There is a result, or another one: eligible, not_eligible or undetermined. The scope is all, or person where only what the person can tell was asked. It is told anew when policy or date change it.",
        "All answers are forgotten.",
        "The checker cannot be shown or changed as asked: policy_unknown, policy_version_unknown, as_of_invalid, audience_unknown, mode_unknown, load_failed or wasm_refused; with a sentence for people.",
    ],
    properties: (
        "Properties for your style sheet",
        &[
            "Set them on the element or on anything around it. Colors that could not be read are moved towards black or white until they stand out by 4.5 to 1 (letters by 7 to 1, lines by 3 to 1), and all other colors follow from them. Light or dark follows from the paper or, where none is set, from the color scheme of your page.",
        ],
    ),
    property: [
        "Buttons, links and marks.",
        "The ground.",
        "The letters.",
        "The font. Without it, that of your page.",
        "The size of plain text. Without it, that of your page; never below 16 pixels.",
        "The roundness of buttons, fields and boxes.",
    ],
    parts: (
        "Parts",
        &[
            "Your style sheet reaches these with ::part(), such as ips-checker::part(button). What you change here is yours to keep readable. They are out of reach inside a frame, but for checker.",
        ],
    ),
    part: [
        "All of it.",
        "The main heading of what is shown.",
        "Every button.",
        "The outcome on the page of the result.",
        "The outcome so far, beside the questions.",
    ],
    methods: ("Methods", &["Of the element; the last one belongs to its class, which the script exports."]),
    method: ["Forgets every answer and begins again.", "Moves the focus to the heading of what is shown.", "The version of the release that runs."],
    inherited: (
        "What the checker takes over from your page",
        &[
            "It takes over the font, the size of the letters, the color scheme and the --ips- properties, and nothing else: your other rules end at its edge, and its own do not leave it. It has as much room as you give it, whatever the width of the window.",
            "Headings inside tell a level one lower than they would on a page of their own, because yours has its main heading: the checker begins at level 2.",
            "A frame is a page of its own. The element passes on language, direction, colors, size, roundness and the name of the font. A font that your page downloads cannot be used inside, and ::part() does not reach in. Where it is printed, only the frame is.",
        ],
    ),
    versions: (
        "Releases",
        &[
            "A release has a folder of its own, named by its version and its content. What is in it never changes and stays here, so a pinned page runs until you change it. The hash of the script covers everything: the script holds the hashes of the module and of the policies, and runs none that differ.",
            "To update a pinned page, read what changed, try the new release here, and put in its lines. A rolling page has the new release at the next visit. Each result says which version of the policy it was made by.",
            "The same list for programs is embed/versions.json.",
        ],
    ),
    version: "Version",
    folder: "Folder",
    policies: "Policies",
    hash: "Hash of the script",
    sizes: (
        "Size",
        &[
            "The files of the newest release as they are. A host that packs them sends less. A visitor loads the script, the module and one policy; the browser keeps them for the next visit.",
        ],
    ),
    file: "File",
    kilobytes: "Thousands of bytes",
    privacy: (
        "Privacy of the checker",
        &[
            "After it is loaded the checker asks for nothing more, and never for anything from a host other than the one its files are on. What it fetches itself is fetched without cookies and without the name of your page. Nothing is stored: answers live in the open page and are gone with it.",
            "Events tell your page how far a visitor is and what came of it, and no answers. The code of a result is left out too: where few answers are possible, they could be guessed from it. Do not join events with a name or a number of a person; you would then hold health information.",
            "With include-answers your page is told every answer that counted and the code. Every script on the page can then read them, those of others included. Use it only where a contract, a notice to the visitor and your own rules on health information allow it.",
        ],
    ),
    accessibility: (
        "Accessibility of the checker",
        &[
            "The checker is made to meet WCAG 2.2 at level AA. Its steps are those of this site: checked by machine in both languages, light and dark, walked by keyboard alone, at 320 pixels, with large text and in forced colors. The checker on the pages below is checked as well.",
            "Known limits: nobody who uses a screen reader every day has tried it yet. The Spanish words have not been read by a native speaker. If you use ::part(), contrast is in your hands.",
        ],
    ),
    examples: ("Examples", &["Pages like those of publishers, in English. Each is also a test."]),
    example: [
        ("A plain page", "Nothing but the element and a style sheet."),
        ("Strict rules", "No inline styles, no frames, trusted types."),
        ("No WebAssembly", "The checker runs in a frame."),
        ("No scripts", "What stands between the tags is read in its place."),
        ("Own colors", "Dark paper, and an accent too pale to be read."),
        ("Two checkers", "Each with its own language, audience and answers."),
        ("A narrow column", "320 pixels in a wide window."),
        ("A loud style sheet", "Resets and rules on every tag do not reach the checker."),
        ("From right to left", "The layout turned around."),
    ],
};
