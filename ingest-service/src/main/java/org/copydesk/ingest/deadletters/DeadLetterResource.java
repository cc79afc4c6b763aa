package org.copydesk.ingest.deadletters;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.copydesk.access.Roles;
import org.copydesk.ingest.Answers;
import org.copydesk.submission.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** {@code /dead-letters}, for operators: what failed, and back with it. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.OPERATE)
public class DeadLetterResource {

  private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
  private static final int USUAL_LIST = 100;
  private static final String ONE = "/{letter: [0-9]{1,6}-[0-9]{1,18}}";

  private final DeadLetters letters;
  private final Answers answers;

  DeadLetterResource(DeadLetters letters, Answers answers) {
    this.letters = letters;
    this.answers = answers;
  }

  @GET
  public Response list(@Context UriInfo uri) throws InterruptedException {
    Map<String, List<String>> values = uri.getQueryParameters();
    LetterFilter filter = LetterFilter.of(values, USUAL_LIST, Set.of("replayed"));
    Optional<Boolean> replayed =
        values.containsKey("replayed") ? Optional.of(flag(values, "replayed")) : Optional.empty();
    return Response.ok(letters.list(filter, replayed)).build();
  }

  @GET
  @Path(ONE)
  public Response show(@PathParam("letter") String id) throws InterruptedException {
    return Response.ok(find(id).letter()).build();
  }

  /** What the record held, byte for byte: it may be anything. */
  @GET
  @Path(ONE + "/value")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response value(@PathParam("letter") String id) throws InterruptedException {
    byte[] value = find(id).record().value();
    if (value == null) {
      throw new NotFoundException();
    }
    return Response.ok(value)
        .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @POST
  @Path("/replay")
  public Response replay(@Context UriInfo uri) throws InterruptedException {
    Map<String, List<String>> values = uri.getQueryParameters();
    LetterFilter filter =
        LetterFilter.of(values, LetterFilter.LARGEST_LIMIT, Set.of("all", "again", "dry-run"));
    boolean all = flag(values, "all");
    if (all == LetterFilter.isGiven(values)) {
      throw new InvalidFilterException(
          "Either conditions or all=true must say which letters are meant.");
    }
    return Response.ok(letters.replay(filter, flag(values, "again"), flag(values, "dry-run")))
        .build();
  }

  private DeadLetters.Whole find(String id) throws InterruptedException {
    return letters.find(LetterId.parse(id).orElseThrow()).orElseThrow(NotFoundException::new);
  }

  private static boolean flag(Map<String, List<String>> values, String name) {
    List<String> given = values.getOrDefault(name, List.of("false"));
    if (!given.equals(List.of("true")) && !given.equals(List.of("false"))) {
      throw new InvalidFilterException(name + " must be true or false.");
    }
    return given.equals(List.of("true"));
  }

  @ServerExceptionMapper
  Response badRequest(InvalidFilterException e) {
    return answers.problem(ProblemType.BAD_REQUEST.with(e.getMessage()));
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException e) {
    return answers.problem(ProblemType.NOT_FOUND.with("There is no such dead letter."));
  }

  @ServerExceptionMapper
  Response busy(DeadLetters.BusyException e) {
    return answers.problem(
        ProblemType.OPERATION_IN_PROGRESS.with(
            "Dead letters are being read or put back for somebody; try again later."));
  }

  @ServerExceptionMapper
  Response broker(KafkaException e) {
    LOG.warnf("Kafka does not answer: %s", e.getClass().getName());
    return answers.problem(
        ProblemType.BROKER_UNAVAILABLE.with(
            "The broker does not answer. What was put back before is marked; try again, which is"
                + " safe."));
  }
}
