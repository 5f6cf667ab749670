import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // A table set as blocks loses its meaning in some browsers; its roles, said again, keep it.
    warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ fallback: '200.html' }),
    inlineStyleThreshold: 20000,
    // The web server adds connect-src (the API's origin is known only there) and frame-ancestors.
    csp: {
      mode: 'hash',
      directives: {
        'script-src': ['self'],
        'style-src': ['self'],
        'font-src': ['self'],
        'img-src': ['self', 'data:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
  },
};
