package org.copydesk.store.answering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.Roles;
import org.copydesk.events.ArticleName;
import org.copydesk.events.Erasure;
import org.copydesk.events.EventJson;
import org.copydesk.store.erasing.Erasures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code DELETE /articles/{id}} and {@code /articles/{id}/erasure}: what must be forgotten. */
@Path("/articles")
@RolesAllowed(Roles.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private static final int ACCEPTED = 202;
  private static final int RETRY_SECONDS = 2;

  private final Erasures erasures;

  ErasureResource(Erasures erasures) {
    this.erasures = erasures;
  }

  /** Erases an article that is or was here. */
  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Erases an article with all its revisions, and refuses it from now on",
      description =
          "Repeating it is safe. An article that is still on its way is not known here: erase that"
              + " with PUT on its erasure.")
  @APIResponse(responseCode = "204", description = "Erased, and the topics know")
  @APIResponse(
      responseCode = "202",
      description = "Erased; the topics are told as soon as the broker answers")
  @APIResponse(
      responseCode = "400",
      description = "No article can have this id",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "Such an article was never here",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response delete(@PathParam("id") String id) {
    if (!ArticleName.isId(id)) {
      return badId();
    }
    if (!erasures.isKnown(id)) {
      return notFound("Such an article was never here");
    }
    return Response.status(
            erasures.erase(id) ? Response.Status.NO_CONTENT.getStatusCode() : ACCEPTED)
        .build();
  }

  /** Erases an article, here or not. */
  @PUT
  @Path("/{id}/erasure")
  @Operation(summary = "Erases an article, and refuses it even if it never was here")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Erasure.class)))
  @APIResponse(
      responseCode = "202",
      description = "Erased; the topics are told as soon as the broker answers",
      content = @Content(schema = @Schema(implementation = Erasure.class)))
  public Response put(@PathParam("id") String id) {
    if (!ArticleName.isId(id)) {
      return badId();
    }
    int status = erasures.erase(id) ? Response.Status.OK.getStatusCode() : ACCEPTED;
    return Response.status(status).entity(json(erasures.find(id).orElseThrow())).build();
  }

  /** When an article was erased, and from when on it is allowed again. */
  @GET
  @Path("/{id}/erasure")
  @Operation(summary = "Whether and when an article was erased, and allowed again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Erasure.class)))
  public Response get(@PathParam("id") String id) {
    if (!ArticleName.isId(id)) {
      return badId();
    }
    return erasures
        .find(id)
        .map(erasure -> Response.ok(json(erasure)).build())
        .orElseGet(() -> notFound("The article was never erased"));
  }

  /** Lets an article come back. */
  @DELETE
  @Path("/{id}/erasure")
  @Operation(
      summary = "Lets an erased article be submitted again",
      description = "What was received before stays erased.")
  @APIResponse(responseCode = "204", description = "Whoever submits it from now on is accepted")
  @APIResponse(
      responseCode = "503",
      description = "The topics do not know of the erasure yet: try again",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response allow(@PathParam("id") String id) {
    if (!ArticleName.isId(id)) {
      return badId();
    }
    return erasures
        .find(id)
        .map(erasure ->
            erasure.allowedAt() != null || erasures.allow(id)
                ? Response.noContent().build()
                : pending())
        .orElseGet(() -> notFound("The article was never erased"));
  }

  private static byte[] json(Erasure erasure) {
    return EventJson.write(erasure);
  }

  private static Response badId() {
    return Problem.of(
            "invalid-id",
            "The id is not valid",
            400,
            "An article's id has 32 hexadecimal digits, in small letters.")
        .response();
  }

  private static Response notFound(String title) {
    return Problem.of("not-found", title, 404, null).response();
  }

  private static Response pending() {
    return Problem.of("erasure-pending", "The topics do not know of the erasure yet", 503, null)
        .builder()
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }
}
