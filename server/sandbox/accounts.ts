const ACME = { id: "246813579024680", name: "Acme Corp" };

/** The business accounts of the stand-in. Their numbers are in the scenarios. */
export const ACCOUNTS = [
  { id: "987654321098765", name: "Acme Corp", owner_business_info: ACME },
  { id: "987654321098766", name: "Acme Labs", owner_business_info: ACME },
  { id: "987654321098771", name: "Slow Ltd" },
  { id: "987654321098772", name: "Down Ltd" },
  { id: "987654321098773", name: "Silent Ltd" },
  { id: "987654321098774", name: "Page Ltd" },
  { id: "987654321098775", name: "Expired Ltd" },
  { id: "987654321098776", name: "Throttled Ltd" },
  { id: "987654321098777", name: "Garbled Ltd" },
  {
    id: "987654321098767",
    name: "Acme Stores",
    owner_business_info: { id: "1234509876543", name: "Acme Stores" },
    isPrivate: true,
  },
  {
    id: "987654321098781",
    name: "Globex",
    owner_business_info: { id: "246813579024681", name: "Globex" },
    isPrivate: true,
  },
] as const;

/** The business account of a known number: by default the one in the contract's examples. */
export const accountOf = ({ metaBusinessAccountId }: { readonly metaBusinessAccountId?: string }): string =>
  metaBusinessAccountId ?? ACCOUNTS[0].id;
