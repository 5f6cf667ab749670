import { read, type Fetch } from './client';
import type { Page } from './model';
import type { components } from './schema';

type View = components['schemas']['ContributorView'];
type Always = 'id' | 'name' | 'founder' | 'coreGroup';
export type Contributor = View & Required<Pick<View, Always>>;

/** By name: the core group, or everybody else who agreed to be shown. */
export function contributors(fetch: Fetch, coreGroup: boolean, limit: number, cursor?: string) {
  const query = { coreGroup, limit, cursor };
  return read<Page<Contributor>>(fetch, '/api/v1/contributors', { query });
}
