package world.kindness.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Lets Swagger UI sign in: where a Keycloak is configured, the served contract names its addresses
 * (Authorization Code; PKCE is Swagger UI's own setting). The committed contract has none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class SignInFilter implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI contract) {
    ConfigProvider.getConfig()
        .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
        .ifPresent(
            realm ->
                contract
                    .getComponents()
                    .addSecurityScheme(
                        ContractFilter.SCHEME,
                        OASFactory.createSecurityScheme()
                            .type(SecurityScheme.Type.OAUTH2)
                            .flows(
                                OASFactory.createOAuthFlows()
                                    .authorizationCode(
                                        OASFactory.createOAuthFlow()
                                            .authorizationUrl(
                                                realm + "/protocol/openid-connect/auth")
                                            .tokenUrl(realm + "/protocol/openid-connect/token")
                                            .scopes(java.util.Map.of("openid", "Sign in"))))));
  }
}
