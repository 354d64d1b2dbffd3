/**
 * LinkedIn's own sentences for an invitation, as they have stood in its box over the years, with the small
 * changes that people make to them: “I'd like to add you to my professional network”, “I'd like to join your
 * LinkedIn network”, “Since you are a person I trust …”. Quoted by the recipients who complain of them.
 */
export const STOCK_INVITATION: readonly string[] = [
  "i would|will ~1 like|love|want to add you to my ~1 professional? ~1 network on linkedin",
  "i would|will ~1 like|love|want to add you to my ~1 professional? ~1 network",
  "want|wanted|like|love to add you to my ~1 professional|linkedin network",
  "add you to my professional network ~1 on? linkedin?",
  "i would ~1 like|love to join your ~1 professional? ~1 network ~1 linkedin?",
  "invite you to join my ~1 professional|personal? network ~1 on? linkedin?",
  "i would ~1 like|love to connect with you on linkedin",
  "since you are a person i trust , i ~1 want|wanted|like to invite you to join my ~1 network on? linkedin?",
  "since you are a person i trust",
  "since|as you are someone i trust",
];
