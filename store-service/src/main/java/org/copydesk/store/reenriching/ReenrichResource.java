package org.copydesk.store.reenriching;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.access.Roles;
import org.copydesk.store.persistence.ArticleRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code /re-enrich}, for operators: stored articles go through the enrichment again, a page of
 * them a request, so that the caller sets the pace and can stop and go on anywhere.
 */
@Path("/re-enrich")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Roles.OPERATE)
public class ReenrichResource {

  private final ArticleRepository repository;
  private final Reenrichment reenrichment;

  ReenrichResource(ArticleRepository repository, Reenrichment reenrichment) {
    this.repository = repository;
    this.reenrichment = reenrichment;
  }

  /**
   * How many articles there are.
   *
   * @param matching articles
   */
  public record Count(long matching) {}

  /** Counts what {@link #resend} would take. */
  @GET
  @Operation(
      summary = "Counts the articles that would be enriched again",
      description =
          "Parameters as of POST; ids count as given, whether or not there are such articles.")
  public Count count(@Context UriInfo uri) {
    Selection selection = Selection.of(uri.getQueryParameters());
    return new Count(
        selection.ids().isEmpty() ? repository.count(selection.query()) : selection.ids().size());
  }

  /** Puts the next articles on {@code articles.received}. */
  @POST
  @Operation(
      summary = "Has stored articles enriched again, at most `limit` of them",
      description =
          "The articles that match the parameters of GET /articles (without cursor), or `id` (up to"
              + " 100), or all of them with `all=true`; in the order of their ids, from `after` on."
              + " Of each the current revision. Answers when the broker has them; the results"
              + " replace the stored ones if their pipeline is not older.")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is unknown or not valid")
  @APIResponse(responseCode = "503", description = "Broker or database do not answer; again later")
  public Resent resend(@Context UriInfo uri) throws InterruptedException {
    return reenrichment.resend(Selection.of(uri.getQueryParameters()));
  }
}
