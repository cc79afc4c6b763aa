package org.copydesk.pipeline;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ReturnInstruction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.copydesk.local.CopydeskHome;

/**
 * Stops a service at a failpoint, by the JDK's own debugger interface. All its threads stand still
 * from then on, so that nothing happens between there and its end. Until one is attached a service
 * only listens.
 */
final class Debugger implements AutoCloseable {

  /** What a JVM needs to be debugged; it tells its port in its log. */
  static final String AGENT =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

  private static final Pattern PORT =
      Pattern.compile("Listening for transport dt_socket at address: (\\d+)");

  private final VirtualMachine machine;
  private final Failpoint place;

  private Debugger(VirtualMachine machine, Failpoint place) {
    this.machine = machine;
    this.place = place;
  }

  /**
   * Has the service stop when it next comes by, also where it has not loaded the class yet.
   *
   * @param log the service's, since its start
   */
  static Debugger arm(Failpoint place, String log) throws IOException {
    Debugger debugger = new Debugger(attach(port(log)), place);
    ClassPrepareRequest loading =
        debugger.machine.eventRequestManager().createClassPrepareRequest();
    loading.addClassFilter(place.type());
    loading.enable();
    for (ReferenceType type : debugger.machine.classesByName(place.type())) {
      if (type.isPrepared()) {
        debugger.breakIn(type);
      }
    }
    return debugger;
  }

  /**
   * Returns when the service stands at the place.
   *
   * @throws IllegalStateException if it has not come by in this time
   */
  void awaitStop(Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      EventSet events = machine.eventQueue().remove(100);
      if (events == null) {
        continue;
      }
      for (Event event : events) {
        if (event instanceof BreakpointEvent) {
          return;
        }
        if (event instanceof ClassPrepareEvent loaded) {
          breakIn(loaded.referenceType());
        }
      }
      events.resume();
    }
    throw new IllegalStateException("nobody has come by " + place + " in " + patience);
  }

  /** Lets go of the service, if it lives. */
  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException _) {
      // It was killed.
    }
  }

  private static int port(String log) {
    // A JVM whose debugger has gone listens anew.
    return PORT.matcher(log)
        .results()
        .reduce((_, last) -> last)
        .map((MatchResult found) -> Integer.parseInt(found.group(1)))
        .orElseThrow(() -> new IllegalStateException("listens for no debugger: " + log));
  }

  private static VirtualMachine attach(int port) throws IOException {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(Integer.toString(port));
    try {
      return connector.attach(arguments);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IllegalStateException("cannot attach to port " + port, e);
    }
  }

  private void breakIn(ReferenceType type) throws IOException {
    List<Method> methods =
        type.methodsByName(place.method()).stream()
            .filter(each -> !each.isAbstract() && !each.isBridge())
            .toList();
    if (methods.isEmpty()) {
      throw new IllegalStateException("no method " + place.method() + " in " + type);
    }
    for (Method method : methods) {
      for (Location location : locations(method)) {
        machine.eventRequestManager().createBreakpointRequest(location).enable();
      }
    }
  }

  private List<Location> locations(Method method) throws IOException {
    return switch (place.where()) {
      case ENTRY -> List.of(method.location());
      case EXIT -> returns(method).stream().map(method::locationOfCodeIndex).toList();
    };
  }

  /** Where in the code of a method it returns; the class file as built tells. */
  private List<Integer> returns(Method method) throws IOException {
    Path file =
        CopydeskHome.find()
            .resolve(place.part().label())
            .resolve("target/classes")
            .resolve(place.type().replace('.', '/') + ".class");
    CodeAttribute code =
        ClassFile.of().parse(file).methods().stream()
            .filter(each -> isSame(each, method))
            .map(each -> (CodeAttribute) each.code().orElseThrow())
            .findFirst()
            .orElseThrow();
    if (!Arrays.equals(code.codeArray(), method.bytecodes())) {
      throw new IllegalStateException(file + " is not what runs");
    }
    List<Integer> offsets = new ArrayList<>();
    int offset = 0;
    for (CodeElement element : code) {
      if (element instanceof ReturnInstruction) {
        offsets.add(offset);
      }
      offset += element instanceof Instruction instruction ? instruction.sizeInBytes() : 0;
    }
    return offsets;
  }

  private static boolean isSame(MethodModel built, Method running) {
    return built.methodName().equalsString(running.name())
        && built.methodType().equalsString(running.signature());
  }
}
