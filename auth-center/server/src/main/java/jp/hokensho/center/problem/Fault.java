package jp.hokensho.center.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.ProblemType;
import org.jboss.logging.Logger;

/// A bug met a caller. The log gets classes and places; messages are left out, because a message may repeat
/// what somebody typed (a database error quotes the row).
final class Fault {

    private static final Logger LOG = Logger.getLogger(Fault.class);
    private static final int FRAMES = 12;

    private Fault() {}

    static Refusal told(Throwable failure) {
        LOG.error(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Fault::described)
                .collect(Collectors.joining(" caused by ")));
        return new Refusal(ProblemType.INTERNAL);
    }

    private static String described(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
    }
}
