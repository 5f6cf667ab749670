/** The published pack: its content, its forms, its editions, and what the public reads of them. */
@OpenAPIDefinition(
    info = @Info(title = "Conversations for Kindness", version = "1.0.0"),
    components =
        @Components(
            responses =
                @APIResponse(
                    name = "PackForms",
                    description =
                        "The pack in the form asked for; the ETag is the SHA-256 of its bytes.",
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
package world.kindness.pack;

import world.kindness.pack.content.PackContent;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
