/** From a call's raw materials to its published pack; each package is one room of the house. */
@OpenAPIDefinition(
    info = @Info(title = "Conversations for Kindness", version = "1.0.0"),
    tags = {
      @Tag(
          name = "Community",
          description = "Who we are, when we meet, how we use people's words."),
      @Tag(name = "Sessions", description = "The calls: when they are and were."),
      @Tag(name = "Search", description = "One question to all published packs."),
      @Tag(
          name = "Packs",
          description = "Published insights packs in all their forms and editions."),
      @Tag(
          name = "Quotes",
          description = "Words from the chat, published as their writers agreed."),
      @Tag(
          name = "Consent",
          description = "Asking people whether they may be quoted, and their answers."),
      @Tag(name = "Insights", description = "What groups concluded."),
      @Tag(name = "Breakout notes", description = "What rooms wrote."),
      @Tag(
          name = "Themes",
          description = "Statements that emerged from the calls, and how their wording changed."),
      @Tag(
          name = "Resources",
          description = "Books, reports, web sites, videos and papers shared on calls."),
      @Tag(name = "Measures", description = "How people measure kindness."),
      @Tag(
          name = "Reach",
          description = "Contributors, countries and nations: reported, listed and computed."),
      @Tag(name = "Contributors", description = "People who agreed to be shown."),
      @Tag(
          name = "Membership",
          description = "Joining by the form, confirming, leaving, and who joined."),
      @Tag(name = "Intakes", description = "Importing a call's files."),
      @Tag(
          name = "Held items",
          description = "Personal data found in files, until a person decides."),
      @Tag(
          name = "Suggestions",
          description = "What a call's materials suggest, until a person accepts or rejects it."),
      @Tag(name = "Drafts", description = "What the next edition will be made from."),
      @Tag(
          name = "Names in drafts",
          description = "People whom a draft's texts seem to name, until a person decides."),
      @Tag(
          name = "People with roles",
          description = "Facilitators and administrators: inviting them, and what they may do."),
      @Tag(name = "Audit", description = "Who did what, as a list and as a table."),
      @Tag(name = "Archive", description = "Everything as one file, and back."),
      @Tag(
          name = "Privacy",
          description = "Finding a person wherever they stand, what is held, and erasing it.")
    },
    components =
        @Components(
            headers = {
              @Header(
                  name = "Location",
                  description = "Where what was made, or how far it is, can be read.",
                  schema = @Schema(type = SchemaType.STRING)),
              @Header(
                  name = "Last-Modified",
                  description = "When the edition was published.",
                  schema = @Schema(type = SchemaType.STRING))
            },
            responses =
                @APIResponse(
                    name = "PackForms",
                    description =
                        "The pack in the form asked for; the ETag is the SHA-256 of its bytes.",
                    headers = {
                      @Header(
                          name = "ETag",
                          description = "SHA-256 of the bytes, in quotation marks.",
                          schema = @Schema(type = SchemaType.STRING)),
                      @Header(name = "Last-Modified", ref = "Last-Modified"),
                      @Header(
                          name = "Cache-Control",
                          description =
                              "Caches may keep it, if they ask each time whether it still holds.",
                          schema = @Schema(type = SchemaType.STRING))
                    },
                    content = {
                      @Content(
                          mediaType = MediaType.APPLICATION_JSON,
                          schema = @Schema(implementation = PackContent.class)),
                      @Content(
                          mediaType = MediaType.TEXT_HTML,
                          schema = @Schema(type = SchemaType.STRING)),
                      @Content(
                          mediaType = "application/pdf",
                          schema = @Schema(type = SchemaType.STRING, format = "binary")),
                      @Content(
                          mediaType = PackResource.DOCX,
                          schema = @Schema(type = SchemaType.STRING, format = "binary")),
                      @Content(
                          mediaType = "text/markdown",
                          schema = @Schema(type = SchemaType.STRING))
                    })))
package world.kindness;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import world.kindness.pack.publishing.PackResource;
import world.kindness.pack.content.PackContent;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
