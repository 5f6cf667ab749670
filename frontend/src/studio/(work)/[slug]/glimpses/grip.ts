import { dragHandle } from 'svelte-dnd-action';

/**
 * What a mouse or a finger drags by. Buttons beside it do the same, so it is no stop for keyboards
 * and no button for those who hear the page, as the library would have it.
 */
export function grip(handle: HTMLElement) {
  const action = dragHandle(handle);
  const quiet = () => {
    if (handle.tabIndex !== -1) handle.tabIndex = -1;
    if (handle.hasAttribute('role')) handle.removeAttribute('role');
  };
  const changes = new MutationObserver(quiet);
  changes.observe(handle, { attributes: true });
  quiet();
  return () => {
    changes.disconnect();
    action.destroy();
  };
}
