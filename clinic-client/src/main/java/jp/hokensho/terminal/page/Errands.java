package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.batch.Encoding;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Session;

/// What a page has done at the centre for who is signed in. Where the centre has ended the session meanwhile the
/// screen is locked; whatever else does not work is told on the page that stands for the place.
@ApplicationScoped
class Errands {

    private final Seat seat;
    private final Pages pages;

    Errands(Seat seat, Pages pages) {
        this.seat = seat;
        this.pages = pages;
    }

    /// @param place where a person finds what it is about
    /// @param failed draws that place with the notice
    record Errand(URI place, BiFunction<Session, Notice, String> failed) {}

    Response run(Errand errand, Visitor visitor, Function<Session, Response> work) {
        return seat.session()
                .map(session -> run(session, errand, visitor, work))
                .orElseGet(() -> to(errand.place()));
    }

    private Response run(Session session, Errand errand, Visitor visitor, Function<Session, Response> work) {
        try {
            return work.apply(session);
        } catch (CenterProblem problem) {
            if (problem.type() == ProblemType.NO_SESSION) {
                seat.ended();
                return to(errand.place());
            }
            return failed(session, errand, Notice.of(problem, pages.say(visitor)));
        } catch (CenterUnreachable failure) {
            return failed(session, errand, Notice.of(failure, pages.say(visitor)));
        } catch (InvalidFields mistyped) {
            return failed(
                    session, errand, Notice.of(mistyped, pages.say(visitor).locale()));
        }
    }

    private static Response failed(Session session, Errand errand, Notice notice) {
        return page(errand.failed().apply(session, notice));
    }

    static Response page(String html) {
        return Response.ok(html).build();
    }

    static Response to(URI place) {
        return Response.seeOther(place).build();
    }

    /// To be saved on purpose.
    ///
    /// @param name of the file
    static Response csv(StreamingOutput rows, Encoding encoding, String name) {
        return Response.ok(rows)
                .type("text/csv;charset=" + encoding.charset().name())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
