package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import jp.hokensho.terminal.scan.Codes;
import jp.hokensho.terminal.scan.Scanned;

/// What a scanner or the camera read, on whichever page. It is in no address and in no log; what is no code for
/// the counter is not sent on, and the page stays as it is.
@Path("/scans")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class ScanResource {

    private final Today today;
    private final Forms forms;
    private final Pages pages;

    ScanResource(Today today, Forms forms, Pages pages) {
        this.today = today;
        this.forms = forms;
        this.pages = pages;
    }

    /// @param code empty where the page saw at once that it is none; not looked at where codes are not read
    @POST
    public Response scan(@FormParam("code") String code, @BeanParam Visitor visitor) {
        if (!visitor.reads()) {
            return Response.noContent().build();
        }
        return switch (Codes.read(code)) {
            case Scanned.Again again -> verify(Question.of(again.label()));
            case Scanned.Card card -> fillIn(Question.of(card));
            case Scanned.Foreign _ ->
                Response.ok(pages.part("foreign-code.html", visitor, Map.of())).build();
        };
    }

    private Response verify(Question question) {
        var slip = today.ask(question.dated(forms.day()));
        slip.await(CounterResource.MOMENT);
        return Doorkeeper.anew("/answers/" + slip.id());
    }

    /// For the person to look over: the page of the form takes what was left for it.
    private Response fillIn(Question question) {
        today.keepDraft(question);
        return Doorkeeper.anew(Place.SINGLE.path());
    }
}
