/** The studio's frame, and what its pages share. */
export const words = {
  name: 'Studio',
  title: (page: string) => `${page} – Studio`,
  nav: 'Studio',
  calls: 'Calls',
  themes: 'Themes',
  administration: 'Administration',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
  loading: 'Fetching…',

  signIn: {
    title: 'The facilitators’ studio',
    lead: 'From a call’s files to its published insights pack.',
    button: 'Sign in',
    starting: 'Looking whether you are signed in…',
    away: 'Signing in does not answer just now',
    awayText:
      'The service that signs people in is not reachable. Nothing is wrong with your account. The public pages work as always. Try again in a moment.',
    finishing: 'Signing you in…',
    failed: 'Signing in did not finish',
    failedText: 'The page may have been open for long, or was opened twice. Begin again.',
    done: 'You’re signed in',
    doneText: 'You can close this window and go on in the other one.',
    notYours: 'This account is not a facilitator’s',
    notYoursText: (name: string) =>
      `You are signed in as ${name}. Ask an administrator for the role “facilitator”, then sign in again.`,
  },

  ended: {
    title: 'Your sign-in has ended',
    text: 'What you typed is still here. Sign in again and it is saved.',
    button: 'Sign in again',
    blocked: 'No window opened? Sign in on this page: what you typed is kept in this tab.',
    here: 'Sign in on this page',
    stranger: (now: string, before: string) =>
      `You signed in as ${now}, but the work here is ${before}’s. Sign out there, then sign in as ${before}.`,
  },
  away: 'Signing in does not answer just now. What you type is kept in this tab, and saved as soon as it is back. The public pages work as always.',

  saved: {
    saved: (time: string) => `Saved ${time}`,
    saving: 'Saving…',
    all: 'Everything is saved as you work',
    offline: 'Not saved yet: no connection. It is kept here and tried again.',
    rejected: 'Something could not be saved: look for the entry with the red bar.',
    conflict: 'Somebody else changed the same words: look for “Two versions”.',
    deleted: 'Somebody else took out what you are changing.',
    elsewhere: (day: string) => `Not saved yet in the call of ${day}`,
  },

  conflict: {
    title: 'Two versions',
    by: (name: string, time: string) => `Changed by ${name} at ${time}, while you were writing.`,
    bySomebody: 'Changed by somebody else while you were writing.',
    mine: 'Yours',
    theirs: 'Theirs',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    byHand: 'Put them together',
    together: 'Both, to put together',
    saveBoth: 'Save this',
    nothing: '(nothing)',
    kept: 'Your version is kept.',
    taken: 'Their version is taken.',
    combined: 'Your new version is saved.',
  },

  rejected: {
    text: 'This could not be saved as it is.',
    discard: 'Discard my changes here',
    discarded: 'Your changes here are discarded.',
  },

  /** At the head of a call's pages: what waits for its writer. */
  unsaved: {
    title: 'Not saved yet',
    conflict: 'Two versions of the same words',
    rejected: 'An entry that could not be saved',
    show: 'Look at it',
    deleted: 'Somebody else took this out while you were writing',
    deletedText: 'It cannot be saved any more. Your words are here, to copy.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Not copied: select the words instead.',
    discard: 'Discard',
    discarded: 'Discarded.',
    outdated:
      'The studio was updated while something was being filled in. What was kept of it does not fit any more and was discarded.',
    close: 'Close this note',
  },

  /** Before what cannot be undone. */
  sure: {
    leave: 'Leave it as it is',
    tickFirst: 'Tick the box first',
    type: (what: string) => `Type “${what}”, to be sure`,
    typeFirst: (what: string) => `Type “${what}” just as it stands here`,
  },

  undo: 'Undo',
  undone: 'Undone.',
  notUndone: 'It could not be undone: it changed meanwhile.',
  error: (title: string) => `Error: ${title}`,
  check: 'There is a problem',
  optional: '(optional)',
  remove: 'Take out',
  add: 'Add',
  cancel: 'Cancel',
  up: (what: string) => `Move up: ${what}`,
  down: (what: string) => `Move down: ${what}`,
  moved: (place: number, of: number) => `Now at place ${place} of ${of}.`,
  onePerLine: 'One per line.',
  noCountry: 'Not said',
  line: (file: string | undefined, line: number | undefined) =>
    [file, line ? `line ${line}` : ''].filter(Boolean).join(', '),

  problems: {
    'signed-out': 'Your sign-in has ended. Sign in again, then repeat this.',
    unreachable: 'That did not get through. Check your connection, then try again.',
    'still-running': 'This is still being done. Try again in a moment.',
    'key-used': 'Something else was sent under the same key. Try again.',
    unavailable: 'A part of the system does not answer. Try again in a moment.',
    stale: 'Somebody else changed this in between. It is shown anew: look again.',
    'not-allowed': 'Your account may not do this.',
    'not-found': 'This is not there any more.',
    internal: 'Something went wrong on our side. Try again in a moment.',
  } as Record<string, string>,
  failed: 'That did not work.',

  /** What the API's rules say, where its words are for programs. */
  faults: {
    'must not be blank': 'Enter something here',
    'must not be null': 'Choose one',
    'must be greater than 0': 'Enter a number from 1',
    'must be greater than or equal to 2': 'Enter a number from 2 to 100',
    'must be less than or equal to 100': 'Enter a number from 2 to 100',
    'size must be between 0 and 200': 'At most 200 characters',
    'must not be empty': 'Enter at least one',
    'must be a well-formed email address': 'Enter one e-mail address, like name@example.org',
  } as Record<string, string>,
};

export function problemText({ problem, detail }: { problem: string; detail: string }): string {
  return words.problems[problem] ?? (detail || words.failed);
}
export const faultText = (detail: string | undefined) =>
  detail === undefined ? undefined : (words.faults[detail] ?? detail);
