// Where Keycloak sends the window that Swagger UI opened: hands over the code, if the answer is to
// what was asked, and closes the window.
const { auth, state, redirectUrl, callback, errCb } = window.opener.swaggerUIRedirectOauth2;
const answer = new URLSearchParams(location.search);
if (answer.get('state') === state && answer.has('code')) {
  auth.code = answer.get('code');
  callback({ auth, redirectUrl });
} else {
  errCb({
    authId: auth.name,
    source: 'auth',
    level: 'error',
    message: answer.get('error_description') ?? answer.get('error') ?? 'Signing in was not answered.',
  });
}
window.close();
