import { ErrorResponse, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { base } from '$app/paths';
import { Tabs } from './tabs';

/**
 * `starting` until known; `out` when nobody is signed in; `in`; `ended` when the sign-in ran out in
 * the middle of work; `away` when Keycloak does not answer and the last token ran out.
 */
export type Standing = 'starting' | 'out' | 'in' | 'ended' | 'away';

export interface SignedIn {
  id: string;
  name: string;
  facilitator: boolean;
  administrator: boolean;
}

/** How often somebody signed out in this browser, and how often they had when this tab signed in. */
const SIGN_OUTS = 'studio-sign-outs';

/** A token with less than this left is renewed first. */
const ENOUGH_SECONDS = 20;
const TRY_AGAIN_MS = 4_000;
/** How long Keycloak may take to answer. */
const PATIENCE_SECONDS = 8;

/**
 * Who is signed in, in this tab and all others. Tokens are in the tab's own storage, which closes
 * with it. A refresh token works once, so refreshes wait for each other, also between tabs, and
 * all tabs go on with what one of them was given.
 */
class Authentication {
  standing = $state.raw<Standing>('starting');
  person = $state.raw<SignedIn | null>(null);
  /** Somebody else signed in where the work of one person waits. */
  stranger = $state.raw('');
  /** Signing in was tried and Keycloak did not answer. */
  unreachable = $state.raw(false);

  #user: User | null = null;
  #manager?: Promise<UserManager>;
  #renewal?: Promise<string | null>;
  #tabs = new Tabs(
    () => (this.#fresh(this.#user) ? this.#user?.toStorageString() : undefined),
    (stored) => this.#heard(User.fromStorageString(stored)),
    () => this.#forget(),
  );
  #waiting = new Set<() => void>();

  /** Finds out whether somebody is signed in; answers at once after the first time. */
  async start(): Promise<void> {
    if (this.standing !== 'starting') return;
    const stored = await (await this.#client()).getUser().catch(() => null);
    // A tab that showed a public page meanwhile did not hear that somebody signed out.
    if (stored && (sessionStorage.getItem(SIGN_OUTS) ?? '0') !== signOuts()) {
      forgetKept(stored.profile.sub);
      this.#forget();
    } else if (stored?.refresh_token) this.#take(stored);
    else await this.#tabs.ask();
    if (this.standing === 'starting') this.standing = 'out';
  }

  /** A token that is good for a call now; null when there is none to be had. */
  async token(): Promise<string | null> {
    await this.start();
    return this.#fresh(this.#user) ? (this.#user?.access_token ?? null) : this.renew();
  }

  /** Fetches a fresh token; callers at the same time get the same one. */
  renew(): Promise<string | null> {
    this.#renewal ??= this.#inLine(() => this.#renew()).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** Leaves for Keycloak; comes back to `to`, a path of this site. */
  async signIn(to: string): Promise<void> {
    this.unreachable = false;
    try {
      await (await this.#client()).signinRedirect({ state: to });
    } catch {
      this.unreachable = true;
    }
  }

  /** Finishes signing in on the page Keycloak sends people to; answers where they wanted to go. */
  async finish(): Promise<string> {
    const user = await (await this.#client()).signinRedirectCallback();
    this.#take(user);
    this.#tabs.tell(user.toStorageString());
    return typeof user.state === 'string' ? user.state : base;
  }

  async signOut(): Promise<void> {
    const user = this.#user;
    this.#forget();
    localStorage.setItem(SIGN_OUTS, String(Number(signOuts()) + 1));
    this.#tabs.leave();
    const client = await this.#client();
    await client.removeUser();
    await client
      .signoutRedirect({
        id_token_hint: user?.id_token,
        post_logout_redirect_uri: location.origin + base,
      })
      .catch(() => undefined);
  }

  /** Calls back whenever work that waited for a sign-in can go on. */
  onReturn(resume: () => void): () => void {
    this.#waiting.add(resume);
    return () => this.#waiting.delete(resume);
  }

  /** The API refuses the token and a new one as well. */
  refused(): void {
    if (this.person) this.standing = 'ended';
  }

  #fresh(user: User | null): boolean {
    return (user?.expires_in ?? 0) > ENOUGH_SECONDS;
  }

  async #renew(): Promise<string | null> {
    const before = this.#user;
    // What has ended is ended until somebody signs in: Keycloak is not asked again.
    if (!before || this.standing === 'ended') return null;
    await this.#tabs.ask();
    if (this.#user !== before && this.#fresh(this.#user)) return this.#user?.access_token ?? null;
    try {
      // Said here too: the library forgets it where it uses a refresh token.
      const patience = { silentRequestTimeoutInSeconds: PATIENCE_SECONDS };
      const user = await (await this.#client()).signinSilent(patience);
      if (!user) throw new Error('no answer');
      this.#take(user);
      this.#tabs.tell(user.toStorageString());
      return user.access_token;
    } catch (cause) {
      // Another tab may have been given a sign-in while this one was refused.
      if (this.#user !== before) return this.#user?.access_token ?? null;
      if (cause instanceof ErrorResponse) this.standing = 'ended';
      else this.#awayFor();
      return null;
    }
  }

  /** Keycloak does not answer: asks again until it does. */
  #awayFor(): void {
    this.standing = 'away';
    setTimeout(() => {
      if (this.standing === 'away') void this.renew();
    }, TRY_AGAIN_MS);
  }

  async #inLine<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? navigator.locks.request('studio-sign-in', work) : work();
  }

  #heard(user: User): void {
    if (this.person && user.profile.sub !== this.person.id) {
      if (this.standing === 'ended') this.stranger = nameOf(user);
      return;
    }
    if ((user.expires_at ?? 0) <= (this.#user?.expires_at ?? 0)) return;
    void this.#client().then((client) => client.storeUser(user));
    this.#take(user);
  }

  #take(user: User): void {
    this.#user = user;
    sessionStorage.setItem(SIGN_OUTS, signOuts());
    const roles = rolesOf(user);
    this.person = {
      id: user.profile.sub,
      name: nameOf(user),
      facilitator: roles.includes('facilitator'),
      administrator: roles.includes('admin'),
    };
    this.stranger = '';
    const waited = this.standing !== 'in';
    this.standing = 'in';
    if (waited) this.#waiting.forEach((resume) => resume());
  }

  #forget(): void {
    if (this.person) forgetKept(this.person.id);
    sessionStorage.removeItem(SIGN_OUTS);
    this.#user = null;
    this.person = null;
    this.standing = 'out';
    void this.#client().then((client) => client.removeUser());
  }

  #client(): Promise<UserManager> {
    this.#manager ??= fetch('/config.json')
      .then((answer) => answer.json() as Promise<{ realmUrl: string }>)
      .then(({ realmUrl }) => {
        const store = new WebStorageStateStore({ prefix: 'sign-in:', store: sessionStorage });
        return new UserManager({
          authority: realmUrl,
          client_id: 'site',
          redirect_uri: `${location.origin}${base}/signed-in`,
          scope: 'openid profile email',
          userStore: store,
          stateStore: store,
          automaticSilentRenew: false,
          monitorSession: false,
          loadUserInfo: false,
          requestTimeoutInSeconds: PATIENCE_SECONDS,
        });
      });
    this.#manager.catch(() => {
      this.#manager = undefined;
    });
    return this.#manager;
  }
}

function nameOf(user: User): string {
  return user.profile.name ?? user.profile.preferred_username ?? user.profile.sub;
}

/** The access token's roles: what the API itself goes by. */
function rolesOf(user: User): string[] {
  try {
    const middle = user.access_token.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '';
    const claims = JSON.parse(atob(middle)) as { realm_access?: { roles?: string[] } };
    return claims.realm_access?.roles ?? [];
  } catch {
    return [];
  }
}

const signOuts = () => localStorage.getItem(SIGN_OUTS) ?? '0';

export const keptUnder = (person: string) => `kept:${person}:`;

/** Forgets what a person was typing, when they sign out. */
function forgetKept(person: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(keptUnder(person))) sessionStorage.removeItem(key);
  }
}

export const authentication = new Authentication();
