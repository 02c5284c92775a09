/** The account that the first spec makes and the others sign in with. */
export const OWNER = { name: 'Robin Ash', email: 'robin@fern.example', password: 'quiet-harbour-lamp-72' };
