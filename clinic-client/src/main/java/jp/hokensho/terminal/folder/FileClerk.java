package jp.hokensho.terminal.folder;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.BatchLine;
import jp.hokensho.terminal.center.Batches;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.oqs.AnswerWriter;
import jp.hokensho.terminal.oqs.BadRequest;
import jp.hokensho.terminal.oqs.Document;
import jp.hokensho.terminal.oqs.Finding;
import jp.hokensho.terminal.oqs.Judge;
import jp.hokensho.terminal.oqs.Search;
import jp.hokensho.terminal.text.Say;

/// Turns a question in a file into an answer in a file. What cannot be asked is answered with the reason. For several
/// threads.
final class FileClerk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Commission commission;
    private final Supplier<StatementDesk> statements;
    private final Supplier<Optional<String>> clinic;
    private final Say say;
    private final Clock clock;

    FileClerk(Means means, Clock clock) {
        this.commission = means.commission();
        this.statements = means.statements();
        this.clinic = means.clinic();
        this.say = means.say();
        this.clock = clock;
    }

    /// @param complete nobody has written to it for so long that what is missing does not come
    /// @return the code of what is wrong with it; empty where it was answered
    /// @throws BadRequest where it may not be written to its end
    /// @throws CenterProblem where it has to wait
    Optional<String> answer(Tray tray, Arrived file, boolean complete) throws IOException {
        var bytes = tray.read(file);
        var imprint = Imprint.of(file, bytes);
        var paper = paper(file, bytes, imprint.key());
        if (paper.fault().isPresent() && paper.fault().get().mayBeHalfWritten() && !complete) {
            throw paper.fault().get();
        }
        tray.answer(file, imprint, paper.fault().isEmpty(), out -> paper.words()
                .accept(new AnswerWriter(paper.document(), out)));
        return paper.fault().map(BadRequest::code);
    }

    private Paper paper(Arrived file, byte[] bytes, UUID key) {
        var document = Document.unreadable();
        try {
            if (bytes.length > file.name().kind().largest()) {
                throw new BadRequest(BadRequest.Why.TOO_LARGE);
            }
            document = Document.read(bytes);
            return new Paper(document, asked(file, document, key), Optional.empty());
        } catch (BadRequest bad) {
            var now = clock.instant();
            return new Paper(document, answer -> answer.failed(bad.code(), bad.in(say), now), Optional.of(bad));
        }
    }

    private Consumer<AnswerWriter> asked(Arrived file, Document document, UUID key) {
        checkClinic(document);
        try {
            return switch (file.name().kind()) {
                case SINGLE -> single(document.single(written(file), say.locale()), key);
                case BULK -> bulk(document.rows(written(file)), key);
                case RESULT -> result(document.batch());
            };
        } catch (CenterProblem problem) {
            if (waits(problem)) {
                throw problem;
            }
            throw new BadRequest(BadRequest.Why.REFUSED, words(problem.document()));
        }
    }

    /// A file that strayed here from another clinic would be asked in this one's name.
    private void checkClinic(Document document) {
        var named = document.head().institution();
        if (!named.isEmpty() && clinic.get().filter(own -> !own.equals(named)).isPresent()) {
            throw new BadRequest(BadRequest.Why.CLINIC);
        }
    }

    private Consumer<AnswerWriter> single(VerificationRequest question, UUID key) {
        var answer = work(asker -> asker.verify(question, key)).verification();
        var finding = finding(question, answer);
        var now = clock.instant();
        return paper -> paper.single(finding, now);
    }

    private Consumer<AnswerWriter> bulk(List<VerificationRequest> rows, UUID key) {
        var given = work(asker -> new Batches(asker).give(rows, key));
        var now = clock.instant();
        return paper -> paper.received(Document.reception(given.id()), now);
    }

    private Consumer<AnswerWriter> result(UUID batch) {
        var given = work(asker -> new Batches(asker).find(batch));
        var now = clock.instant();
        if (!given.over()) {
            return paper -> paper.processing(now);
        }
        var rows = work(asker -> rows(asker, given));
        return paper -> paper.results(rows, now);
    }

    private List<AnswerWriter.Result> rows(Asker asker, GivenBatch batch) {
        return new Batches(asker).all(batch.id()).map(this::row).toList();
    }

    private AnswerWriter.Result row(BatchLine line) {
        return new AnswerWriter.Result(Search.of(line.question()), finding(line));
    }

    private Finding finding(BatchLine line) {
        if (line.verification() != null) {
            return finding(line.question(), line.verification());
        }
        return line.problem() == null
                ? Finding.unknown("NOT_ASKED", say.of("batch.not_asked"))
                : Finding.unknown(Judge.code(line.problem().type()), words(line.problem()));
    }

    private Finding finding(VerificationRequest question, Verification answer) {
        var desk = statements.get();
        return new Judge(say).finding(question, desk.open(answer), desk.check(answer));
    }

    private <T> T work(Function<Asker, T> work) {
        return commission.work(say.locale(), work);
    }

    private static LocalDate written(Arrived file) {
        return LocalDate.ofInstant(file.modified(), TOKYO);
    }

    /// The same may be answered in a while.
    private static boolean waits(CenterProblem problem) {
        return switch (problem.type()) {
            case UNAVAILABLE, TOO_MANY_REQUESTS, DEVICE_REFUSED, INTERNAL, CONFLICT -> true;
            default -> false;
        };
    }

    private String words(Problem problem) {
        var fields = problem.errors().stream()
                .map(error -> Search.element(error.field()) + ": " + error.message())
                .collect(Collectors.joining("; "));
        var trace = problem.traceNumber() == null ? "" : say.of("batch.trace", problem.traceNumber());
        return problem.title() + (fields.isEmpty() ? "" : ": " + fields) + trace;
    }

    /// @param fault why it cannot be asked; empty where it was
    private record Paper(Document document, Consumer<AnswerWriter> words, Optional<BadRequest> fault) {}
}
