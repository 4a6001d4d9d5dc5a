import type { Edge } from '../sv/edge';

export const edge: Edge = {
  problem: {
    NotFound: () => ({
      title: 'Not found',
      detail: 'What you are looking for does not exist, or you have no access to it. Check the address.',
    }),
    NoSuchAddress: (v) => ({
      title: 'No such address',
      detail: `There is nothing at ${v.address}. The addresses are listed in /api/docs.`,
    }),
    MethodNotAllowed: (v) => ({
      title: 'The address cannot be used like that',
      detail: `${v.method} does not work here. Use ${v.allowed}.`,
    }),
    AddressMalformed: () => ({
      title: 'The address cannot be read',
      detail: 'The address holds characters that cannot be understood. Check it.',
    }),
    BodyMalformed: () => ({
      title: 'The content cannot be read',
      detail: 'The content is not valid JSON. Check quotation marks, commas and brackets.',
    }),
    BodyMissing: () => ({ title: 'Content is missing', detail: 'Send a JSON object with the particulars.' }),
    BodyTooDeep: (v) => ({ title: 'Too many levels', detail: `The content may have at most ${v.limit} levels.` }),
    BodyTooLarge: (v) => ({ title: 'Too large', detail: `The content may be at most ${v.limit} kB. Divide it.` }),
    TextUnreadable: () => ({
      title: 'The text cannot be read',
      detail: 'The text holds characters that cannot be stored. Write it again, or paste it without formatting.',
    }),
    MediaTypeUnsupported: () => ({ title: 'The wrong kind of content', detail: 'Send the content as application/json.' }),
    TooManyRequests: (v) => ({
      title: 'Too many attempts',
      detail: `Wait ${v.seconds} ${v.seconds === 1 ? 'second' : 'seconds'} and try again.`,
    }),
    TooSlow: () => ({
      title: 'That took too long',
      detail: 'The whole request did not arrive in time. Nothing has changed. Check the connection and try again.',
    }),
    HeadersTooLarge: () => ({
      title: 'Headers too large',
      detail: 'The headers of a request may be 16 kB together. Leave out cookies and headers that are not needed.',
    }),
    TooManyLinesOfOne: (v) => ({
      title: 'Too many windows follow the news',
      detail: `You already have ${v.most} windows open that follow the news, and one account may have no more. Close some of them and load the page again.`,
    }),
    TooManyListening: () => ({
      title: 'Many are listening already',
      detail:
        'So many follow the news at the moment that there is room for no more. Everything else works as usual. Read the page again, or try again in a moment.',
    }),
    NotSignedIn: () => ({ title: 'You are not signed in', detail: 'Sign in and try again.' }),
    WrongCredentials: () => ({ title: 'The sign-in is not right', detail: 'The user name or the password is not right. Try again.' }),
    LinkSpent: () => ({
      title: 'The link does not hold',
      detail: 'The link has been used already or is wrong. Restart Spårbar with --no-demo for a new one, if there is no administrator yet.',
    }),
    DemoUnavailable: () => ({
      title: 'No demonstration here',
      detail:
        'The roles of the demonstration can only be chosen on your own computer while the demonstration runs. Sign in with user name and password.',
    }),
    MayNot: (v) => ({ title: 'Your role may not do this', detail: `This may be done by ${v.roles}. Ask someone with that role.` }),
    NotYourAccounts: () => ({
      title: 'You may not do that',
      detail: 'Only the person who set up Spårbar here may change the accounts of others. Ask her or him.',
    }),
    CrossSite: () => ({
      title: 'The call came from another site',
      detail: "For safety, changes are only accepted from Spårbar's own pages. Open Spårbar directly.",
    }),
    Invalid: (v) => ({
      title: 'The particulars need correcting',
      detail: v.count === 1 ? 'One particular needs correcting.' : `${v.count} particulars need correcting.`,
    }),
    KeyMissing: () => ({
      title: 'Idempotency-Key is missing',
      detail: 'Send the header Idempotency-Key with a UUID, new for each thing you do and the same when you try again.',
    }),
    KeyMalformed: () => ({
      title: 'Idempotency-Key is wrong',
      detail: 'Idempotency-Key is to be a UUID, for example 2b1f0c7e-6a55-4b0e-9a65-0d1f1c8f3b7a.',
    }),
    KeyReused: () => ({
      title: 'The key has been used already',
      detail: 'The same Idempotency-Key has been used for something else. Send a new key.',
    }),
    IfMatchMalformed: () => ({ title: 'If-Match is wrong', detail: 'If-Match is to be the ETag you got when you read, for example "3".' }),
    VersionMismatch: () => ({
      title: 'Somebody else was first',
      detail: 'It has changed since you read it. Read it again, check, and try again.',
    }),
    Contention: () => ({ title: 'Many are writing at once', detail: 'The change did not get in. Try again in a while.' }),
    NotYet: () => ({ title: 'Not there yet', detail: 'What you wait for has not been counted in yet. It is saved. Try again in a while.' }),
    StoredUnreadable: (v) => ({
      title: 'Something stored cannot be read',
      detail: `Event ${v.number} of ${v.stream} cannot be read by this version of Spårbar. It is not because of what you sent, and nothing has been lost. Tell whoever runs Spårbar, and name the place.`,
    }),
    ModelBroken: (v) => ({
      title: 'This cannot be shown now',
      detail: `The overview ${v.model} is not put together as it should be, and so it is not shown. Everything saved is kept, and the rest of Spårbar works. Tell whoever runs Spårbar, and try again afterwards.`,
    }),
    SubjectErased: (v) => ({
      title: 'The particulars have been erased',
      detail: `The personal particulars in ${v.place} have been erased, and no new ones can be kept there. Begin a new matter for what is to be said, or write it without personal particulars.`,
    }),
    Unavailable: () => ({
      title: 'Cannot be reached now',
      detail: 'The storage cannot be reached now. Nothing has been lost. Try again in a while.',
    }),
    Full: () => ({
      title: 'For now, reading is all that works',
      detail:
        'It was not saved, for the disk is full. Everything saved before is kept. Tell whoever runs Spårbar, and try again afterwards.',
    }),
    NotReady: () => ({ title: 'Starting', detail: 'Spårbar is starting and will soon be ready. Try again in a while.' }),
    Failed: () => ({
      title: 'Something went wrong on our side',
      detail: 'It has been noted. Try again, and tell whoever runs Spårbar if it goes on.',
    }),
  },
  rule: {
    text: (v) => `${v.field}: write a text of at most ${v.max} characters.`,
    textMissing: (v) => `${v.field}: may not be empty.`,
    choice: (v) => `${v.field}: choose one of ${v.values}.`,
    day: (v) => `${v.field}: write a date like 2026-09-24.`,
    areaCode: (v) => `${v.field}: write the area's designation in small letters, digits and hyphens, such as safe-places.`,
    sum: (v) => `${v.field}: a checksum is 64 characters, the digits 0–9 and the letters a–f.`,
    sumDiffers: (v) => `${v.field}: the document is not the one the sum was made of. Compare it with the original, or leave the sum out.`,
    dateAsKnown: (v) => `${v.field}: write the date as well as it is known, like 2026-09-24, 2026-09, 2026-21 (spring) or 2026.`,
    moment: (v) => `${v.field}: write a date like 2026-09-24, an instant like 2026-09-24T10:00:00Z, or the number of an event like 57.`,
    whole: (v) => `${v.field}: write a whole number from ${v.min} to ${v.max}.`,
    decimal: (v) => `${v.field}: write the number as text with a point, like "23.5".`,
    yesNo: (v) => `${v.field}: write true or false.`,
    onlyTrue: (v) => `${v.field}: write true, or leave it out.`,
    identifier: (v) => `${v.field}: give an identity that Spårbar has given out.`,
    position: (v) => `${v.field}: give the position that the write answered with.`,
    cursor: (v) => `${v.field}: give the value of next that the previous page ended with.`,
    cooperationId: (v) =>
      `${v.field}: use 2–32 characters, small letters a–z and digits, with a letter first. A few names, such as system and plan, are taken.`,
    password: (v) => `${v.field}: choose 12–200 characters. A few ordinary words in a row will do.`,
    list: (v) => `${v.field}: send a list of at most ${v.max} parts.`,
    object: (v) => `${v.field}: send an object with the particulars listed in /api/docs.`,
    unknown: (v) => `${v.field}: does not exist. Check the spelling, or take it away.`,
    together: (v) => `${v.field}: cannot be used together with ${v.other}.`,
    either: (v) => `${v.field}: give ${v.field} or ${v.other}.`,
    readable: (v) => `${v.field}: holds control characters or half characters. Write the text anew.`,
    turned: (v) =>
      `${v.field}: holds invisible characters that turn the reading direction. Write the text anew, or paste it without formatting.`,
    currentPassword: (v) => `${v.field}: is not right. Write the password that is in use now.`,
    notOneself: (v) => `${v.field}: is your own account, which you cannot close. Name somebody else’s.`,
    missing: (v) => `${v.field}: is missing.`,
  },
};
