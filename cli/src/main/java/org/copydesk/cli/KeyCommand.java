package org.copydesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.access.ApiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an API key: the services keep the line, its owner the secret, and nobody both. */
@Command(
    name = "key",
    description = {
      "Makes an API key. Standard output is the line for the services' file of keys, which holds",
      "no secret; the key itself is told once, on standard error."
    },
    mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "Who gets it: letters, digits and . @ - _")
  private String name;

  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      defaultValue = "ingest",
      description = "ingest, read, operate, or some of them. Default: ${DEFAULT-VALUE}")
  private List<String> roles;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    String secret = ApiKey.draw();
    try {
      spec.commandLine().getOut().println(ApiKey.line(name, roles, secret));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().println("COPYDESK_API_KEY=" + secret);
    return 0;
  }
}
