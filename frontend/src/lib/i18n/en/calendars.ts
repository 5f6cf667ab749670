/** Keeping a call in one's own calendar. */
export const words = {
  title: 'Add to your calendar',
  file: 'Calendar file, for Apple and any other',
  google: 'Google',
  outlook: 'Outlook.com',
  office: 'Outlook at work (Microsoft 365)',
};
export type Words = typeof words;
