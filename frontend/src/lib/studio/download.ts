import { apiUrl } from '$lib/api/client';
import { refusal, signedIn, understood, type Answer } from './ask';

/** What is asked for, where it is not simply read. */
interface Asked {
  method?: 'GET' | 'POST';
  body?: object;
  /** Hears how many bytes have come. */
  told?: (bytes: number) => void;
}

/**
 * Fetches something of the API's and gives it to the person as a file. A link would not do: it takes
 * the sign-in along. Never rejects.
 */
export function download(
  path: string,
  accept: string,
  name: string,
  asked: Asked = {},
): Promise<Answer<undefined>> {
  return signedIn(async (token) => {
    const { method = 'GET', body, told } = asked;
    const headers: Record<string, string> = {
      Accept: accept,
      Authorization: `Bearer ${token}`,
    };
    if (body) headers['Content-Type'] = 'application/json';
    try {
      const answer = await fetch(`${await apiUrl(fetch)}/api/v1${path}`, {
        method,
        headers,
        body: body && JSON.stringify(body),
      });
      if (!answer.ok) return understood<undefined>(answer.status, await answer.text());
      saveAs(name, await whole(answer, told));
      return { ok: true, data: undefined };
    } catch {
      return refusal('unreachable');
    }
  });
}

/** Gives the person a file that was made here. */
export function saveAs(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function whole(answer: Response, told?: (bytes: number) => void): Promise<Blob> {
  if (!told || !answer.body) return answer.blob();
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, onwards) {
      bytes += piece.byteLength;
      told(bytes);
      onwards.enqueue(piece);
    },
  });
  const type = answer.headers.get('Content-Type') ?? '';
  const pieces = await new Response(answer.body.pipeThrough(counted)).blob();
  return pieces.slice(0, pieces.size, type);
}
