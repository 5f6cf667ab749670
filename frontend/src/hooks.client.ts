/*
 * What a page needs where there is no connection is fetched when the worker has something to say,
 * or, once, when it begins after the page.
 */
const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const offline = () => import('$lib/offline/page');

worker?.addEventListener('message', async ({ data }) => (await offline()).hear(data));
if (worker?.controller === null) {
  void worker.ready.then(async ({ active }) => (await offline()).report(active));
}
