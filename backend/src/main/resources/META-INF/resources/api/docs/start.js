// Swagger UI over the contract, signing in at Keycloak with a code and PKCE.
const ui = SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  // Nobody else is asked whether the contract is good.
  validatorUrl: null,
  oauth2RedirectUrl: new URL('oauth2-redirect.html', location.href.split(/[?#]/)[0]).href,
});
ui.initOAuth({ clientId: 'swagger-ui', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
