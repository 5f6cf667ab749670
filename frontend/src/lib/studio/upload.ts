import { apiUrl } from '$lib/api/client';
import { refusal, understood, type Answer } from './ask';
import type { IntakeReport } from '$lib/api/schema';
import { authentication } from './authentication.svelte';

/** Fields beside the files: the call, its date, what kind the files are, days that are right. */
export type Beside = Record<string, string | string[]>;

/** Sends one file; `told` hears how much of it went, from 0 to 1. Never rejects. */
export function upload(
  file: File,
  beside: Beside,
  told: (share: number) => void,
): Promise<Answer<IntakeReport>> {
  const form = new FormData();
  form.append('files', file);
  for (const [name, values] of Object.entries(beside))
    for (const value of [values].flat()) if (value) form.append(name, value);
  return send<IntakeReport>('/intakes', form, told);
}

/** Sends what is large to an address; `told` hears how much of it went. Never rejects. */
export async function send<T>(
  path: string,
  body: FormData | Blob,
  told: (share: number) => void,
): Promise<Answer<T>> {
  const token = await authentication.token();
  if (!token) return refusal('signed-out');
  const address = await apiUrl(fetch).catch(() => null);
  if (!address) return refusal('unreachable');
  // fetch does not say how far an upload is.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onload = () =>
      resolve(
        understood<T>(request.status, request.responseText, request.getResponseHeader('ETag')),
      );
    request.onerror = () => resolve(refusal('unreachable'));
    request.open('POST', `${address}/api/v1${path}`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Accept', 'application/json');
    request.send(body);
  });
}
