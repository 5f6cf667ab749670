// The words to agree to and the countries come from the API.
export const ssr = false;
