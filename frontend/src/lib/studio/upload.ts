import { apiUrl } from '$lib/api/client';
import { refusal, understood, type Answer } from './ask';
import type { IntakeReport } from '$lib/api/schema';
import { authentication } from './authentication.svelte';

/** Fields beside the files: the call, its date, what kind the files are, days that are right. */
export type Beside = Record<string, string | string[]>;

/** Sends one file; `told` hears how much of it went, from 0 to 1. Never rejects. */
export async function upload(
  file: File,
  beside: Beside,
  told: (share: number) => void,
): Promise<Answer<IntakeReport>> {
  const token = await authentication.token();
  if (!token) return refusal('signed-out');
  const address = await apiUrl(fetch).catch(() => null);
  if (!address) return refusal('unreachable');
  const form = new FormData();
  form.append('files', file);
  for (const [name, values] of Object.entries(beside))
    for (const value of [values].flat()) if (value) form.append(name, value);
  // fetch does not say how far an upload is.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onload = () =>
      resolve(
        understood<IntakeReport>(
          request.status,
          request.responseText,
          request.getResponseHeader('ETag'),
        ),
      );
    request.onerror = () => resolve(refusal('unreachable'));
    request.open('POST', `${address}/api/v1/intakes`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  });
}
