/// <reference types="@sveltejs/kit" />
declare global {
  namespace App {
    interface PageData {
      /** Title of the page; a page whose data comes later sets its own. */
      title?: string;
    }
  }
}

export {};
