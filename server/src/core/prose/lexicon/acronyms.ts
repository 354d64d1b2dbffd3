/** Words of four letters and more that are written in capitals without being shouted. */
export const ACRONYMS: ReadonlySet<string> = new Set([
  ...["asap", "nasa", "nato", "unesco", "unicef", "gdpr", "hipaa", "html", "json", "https", "http", "yaml"],
  ...["saas", "paas", "iaas", "crm", "cissp", "aicpa", "acca", "cima", "cipd", "prince2", "scrum", "agile"],
  ...["dach", "emea", "apac", "latam", "mena", "anzac", "asean", "covid", "lidar", "radar", "imax", "ikea"],
  ...["hvac", "mvhr", "opec", "ieee", "osha", "niosh", "coshh", "riddor", "rics", "riba", "ciob", "cscs"],
  ...["nebosh", "iosh", "dsgvo", "gmbh", "sarl", "kpmg", "pmp", "itil", "togaf", "cisa", "cism", "aws"],
  ...["nasdaq", "ftse", "unhcr", "ngos", "faqs", "kpis", "okrs", "apis", "pdfs", "urls", "ceos", "ctos"],
  ...["jpeg", "mpeg", "sata", "usda", "fifa", "uefa", "ebitda", "capex", "opex", "scada", "mqtt", "nhs"],
  ...["bcom", "btec", "gcse", "gcses", "ielts", "toefl", "tefl", "celta", "esol", "stem", "phd", "mbas"],
  ...["pubg", "ymca", "ywca", "aarp", "rspb", "rspca", "nspcc", "rnli", "lgbt", "lgbtq", "bame", "send"],
  ...["fidic", "leed", "breeam", "autocad", "ansi", "astm", "ispm", "haccp", "brcgs", "iata", "icao", "easa"],
]);

/** Short words that are put in capitals to shout them, as seen in messages written for this project. */
export const OFTEN_SHOUTED: ReadonlySet<string> = new Set([
  ...["free", "best", "only", "this", "that", "your", "with", "have", "will", "must", "very", "just", "also"],
  ...["today", "never", "always", "offer", "huge", "save", "money", "great", "super", "sale", "deal", "last"],
  ...["please", "read", "call", "know", "love", "loved", "need", "want", "good", "urgent", "really", "every"],
  ...[
    "limited",
    "proven",
    "bonus",
    "grow",
    "start",
    "yours",
    "they",
    "what",
    "when",
    "here",
    "there",
    "from",
  ],
]);
