//! What stands around the pages, and the pages that only tell something.

use crate::words::tables::{Around, Prose, Section};

pub(crate) static AROUND: Around = Around {
    language_name: "English",
    skip: "Skip to main content",
    main_navigation: "Main",
    foot_navigation: "About this site",
    languages: "Languages",
    policies: "State",
    home: "Home",
    embed: "Publish",
    about: "About and contact",
    privacy: "Privacy",
    accessibility: "Accessibility",
    not_found: "Page not found – IPS Kit",
    screen: "Screen a referral",
    check: "Can I get help with work?",
    plan: "Plan a team",
    batch: "Screen a list",
    description: "Screen for Individual Placement and Support (IPS), supported employment, against the payer’s own policy. Everything stays in your browser.",
    not_running: "This page did not start. Your browser may block JavaScript or WebAssembly, or the download failed. Load the page again, or use another browser.",
    foot: "IPS Kit reads the policy with you. It never decides: the plan decides.",
};

pub(crate) static PROSE: Prose = Prose {
    home_heading: "Who may get IPS, and why",
    home_intro: "Individual Placement and Support (IPS) helps people with a mental illness or a substance use disorder find and keep a regular job. This site reads the payer’s policy with you, rule by rule.",
    task_screen: "Screen a referral",
    task_screen_text: "For intake workers. Start with what you know; see the result, whom to ask for the rest, and a page for the file.",
    task_check: "Can I get help with work?",
    task_check_text: "For you, or for somebody close to you. A few plain questions. Nothing is sent anywhere.",
    task_plan: "Plan and run a team",
    task_plan_text: "For agencies. Staff needed, team check, start-up plan, deadlines, fidelity and units, each with the rule behind it.",
    task_batch: "Screen a list",
    task_batch_text: "For intake desks. Monday’s spreadsheet of referrals, row by row: the result, why, and whom to ask for the rest.",
    task_batch_link: "Choose a list",
    task_embed: "Put the checker on your own page",
    task_embed_text: "For payers. Choose, try, copy a few lines. Your visitors stay on your page, and nothing they answer leaves their browser.",
    task_embed_link: "Choose and copy",
    home_promises_heading: "What you can count on",
    home_promises: &[
        "Every result shows its reasons, with the place in the policy and the rule.",
        "“I don’t know” is always an answer, and it never turns into a no.",
        "Nobody is asked whether they are ready for work: readiness never leaves anybody out.",
        "Everything stays in your browser. No account, no cookies, nothing sent, and nothing stored unless you ask for it.",
        "This is not a decision. The plan decides.",
    ],
    about_heading: "About IPS Kit",
    about: &[
        Section {
            heading: "What it does",
            paragraphs: &[
                "IPS Kit takes the answers you have and holds them against the criteria of a policy. It tells what they come to, which criterion is met, not met or not known yet, and why.",
                "An unknown answer stays unknown. A criterion that counts several areas is met as soon as enough of them are. Where the text of a policy can be read in two ways, both readings are worked out; if they differ, the result is open and says what to ask.",
            ],
        },
        Section {
            heading: "What it does not do",
            paragraphs: &[
                "It does not decide, and it is no promise of payment. It keeps no records of people. It does not replace the policy: each criterion names the heading and item where you can read it.",
            ],
        },
        Section {
            heading: "Check a result again",
            paragraphs: &[
                "Every result carries the policy, its version, the date and a short code. The code is made from the rules, the date and the answers, so the same answers give the same code on any machine. A different code means that something is different.",
            ],
        },
        Section {
            heading: "Where the rules come from",
            paragraphs: &[
                "Each policy is one file that states what the payer’s own document says, in our own words, with the place of every rule. A doubt about unclear text is shown as a note beside the result.",
            ],
        },
    ],
    contact_heading: "Who answers questions",
    contact_nobody: "Whoever publishes this site has not yet named anybody here.",
    contact_decision: "For a question about a decision, ask the payer: each result says whom.",
    privacy_heading: "Privacy",
    privacy: &[
        Section {
            heading: "Nothing leaves your browser",
            paragraphs: &[
                "The pages are plain files. Once a page is loaded it asks for nothing more: no answers are sent, to us or to anybody. There are no cookies and no counting of visitors.",
                "There are two exceptions, and only when you ask for them. To read or make an Excel workbook the planning page fetches one more file of this site. On the page for payers, the preview fetches the files of another policy or of a frame. What you typed is not part of these requests.",
            ],
        },
        Section {
            heading: "Nothing is kept unless you ask",
            paragraphs: &[
                "Answers live in the open page and are gone when you close it. They are never part of the address. If you save a screening or a plan, the file goes where you put it, and only there. You do not have to type a name anywhere.",
                "A screening has a box: “Keep in this browser until I clear it”. It is off. If you tick it, this browser stores the screening on this device, so that you can go on after the page was closed. One button clears it. Nothing else is ever stored.",
            ],
        },
        Section {
            heading: "See for yourself",
            paragraphs: &[
                "Load a screening or planning page, switch off the network, and go on: everything still works. The page also tells the browser to refuse any request to another address.",
            ],
        },
    ],
    accessibility_heading: "Accessibility",
    accessibility: &[
        Section {
            heading: "What we aim for",
            paragraphs: &[
                "The pages are made to meet WCAG 2.2 at level AA. Everything can be done by keyboard alone. Results are told in words and shapes, never by color alone. The pages work at 320 pixels and at 200 percent zoom, in dark and in high-contrast colors, and without motion.",
            ],
        },
        Section {
            heading: "How it is checked",
            paragraphs: &[
                "Every page and every step is checked by machine in each language before a release, and each flow is walked by keyboard. That does not find everything.",
            ],
        },
        Section {
            heading: "Without scripts",
            paragraphs: &[
                "The texts can be read without scripts. To screen or plan, the page needs JavaScript and WebAssembly, which every current browser has.",
            ],
        },
    ],
    not_found_heading: "There is no page here",
    not_found_link: "Go to the home page",
};
