/*
 * What a page needs where there is no connection is fetched when the worker has something to say,
 * or, once, when it begins after the page.
 */
const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
const offline = () => import('$lib/offline/page');

worker?.addEventListener('message', ({ data }) => offline().then((page) => page.hear(data)));
if (worker && !worker.controller) {
  void worker.ready.then(offline).then((page) => page.report(worker));
}
