/** Who is meant where a plan names a contact: often not a person (see the glossary: "Samman kallande", "Av polisen utsedd deltagare"). */
export type ContactRef =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'role'; readonly role: string; readonly party?: string }
  | { readonly kind: 'group'; readonly name: string; readonly forum?: string }
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'unit'; readonly name: string; readonly party?: string }
  | { readonly kind: 'several'; readonly of: readonly ContactRef[] }
  | { readonly kind: 'sameAs'; readonly field: string }
  | { readonly kind: 'toBeAppointed'; readonly by?: string };
