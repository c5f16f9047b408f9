package jp.hokensho.terminal.command;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.NoMandate;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Printable;

/// Says what went wrong, to the person, and by an exit code to the script. Never a stack trace.
record Failures(Setting setting) {

    int tell(Throwable failure) {
        return switch (failure) {
            case Complaint complaint -> said(complaint.in(setting.say()), ExitCode.USAGE);
            case CenterProblem problem -> refused(problem);
            case NoMandate refusal -> ended(refusal);
            case CenterUnreachable unreachable ->
                said(
                        setting.say().of("center." + unreachable.why().name().toLowerCase(Locale.ROOT)),
                        ExitCode.of(unreachable.why()));
            case UncheckedIOException _ -> said(setting.say().of("failed.io"), ExitCode.FAILED);
            default -> said(setting.say().of("failed", failure.getClass().getSimpleName()), ExitCode.FAILED);
        };
    }

    private int refused(CenterProblem problem) {
        setting.tell(Printable.of(problem.title()));
        problem.detail().ifPresent(detail -> setting.tell("  " + Printable.of(detail)));
        problem.errors()
                .forEach(error ->
                        setting.tell("  " + Printable.of(Fields.option(error.field()) + ": " + error.message())));
        advice(problem.type())
                .ifPresent(advice -> setting.tell("  " + setting.say().of(advice)));
        problem.traceNumber().ifPresent(this::onRecord);
        return ExitCode.of(problem.type());
    }

    /// Key of what the person can do about it.
    private static Optional<String> advice(ProblemType type) {
        return switch (type) {
            case SIGN_IN_FAILED -> Optional.of("sign_in.check");
            case DEVICE_REFUSED -> Optional.of("device.refused");
            default -> Optional.empty();
        };
    }

    private int ended(NoMandate refusal) {
        setting.tell(setting.say().of(refusal.words()));
        refusal.traceNumber().ifPresent(this::onRecord);
        return ExitCode.REFUSED;
    }

    private void onRecord(String number) {
        setting.tell("  " + setting.say().of("trace", grouped(number)));
    }

    private static String grouped(String number) {
        try {
            return TraceNumber.parse(number).grouped();
        } catch (InvalidInput _) {
            return Printable.of(number);
        }
    }

    private int said(String words, int code) {
        setting.tell(words);
        return code;
    }
}
