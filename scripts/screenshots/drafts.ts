/** A file that nothing is written in yet. */
export const EMPTY = "tuesday.linkmsg";

/** The drafts that the pictures show, by file. All people are invented. */
export const DRAFTS: Readonly<Record<string, string>> = {
  "monday.linkmsg": `### Ana
To: Ana Silva
Account: premium

Hi [NAME], we've never met, but your talk on [TOPIC—what you remember] settled an argument in my team. I plan routes \
in Braga. How do you treat late parcels?

### Noor
To: Noor Haddad

Hi Noor, I am impressed by your profile. We help logistics teams cut waste by 30 %. Can we book a quick call?

### Ben
To: Ben Okafor
Kind: message

Thank you for connecting, [NAME]. Your rule works: ask the driver first.
`,
  "october.linkmsg": `### Jonas
Sent: 2026-10-02

Hi Jonas, thank you for the talk on maps at the harbour meetup.

### Priya
To: Priya Nair
Relation: referred

Hi Priya, Marco Reis said you have moved a whole team to night shifts. What did you tell them first?

### The yellow notebook

Hi [NAME], you wrote down every question at the meetup. Which one do you think about most?
`,
  [EMPTY]: "",
};

/** The file that is open at first. */
export const FIRST = "monday.linkmsg";
