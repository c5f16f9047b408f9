package jp.hokensho.terminal.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.protocol.InvalidFields;

/// 個別認証: one card is typed and asked about.
@Path("/")
@Produces(Doorkeeper.HTML)
@Seated
@RunOnVirtualThread
class CounterResource {

    /// So quick an answer needs no page before it.
    static final Duration MOMENT = Duration.ofMillis(900);

    private final Today today;
    private final Forms forms;
    private final Directory directory;
    private final Pages pages;

    CounterResource(Today today, Forms forms, Directory directory, Pages pages) {
        this.today = today;
        this.forms = forms;
        this.directory = directory;
        this.pages = pages;
    }

    /// @param from an answer whose card is typed in already; null for a fresh form
    @GET
    public String start(@QueryParam("from") String from, @BeanParam Visitor visitor) {
        var question = forms.slip(from)
                .map(slip -> slip.question().again())
                .or(today::takeDraft)
                .orElseGet(Question::blank);
        return forms.page(question, Notice.none(), visitor);
    }

    @POST
    @Path("verifications")
    public Response verify(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        return ask(Question.of(form), visitor);
    }

    /// The card of an answer once more, on another day.
    @POST
    @Path("verifications/again")
    public Response again(
            @FormParam("of") String of, @FormParam("targetDate") String targetDate, @BeanParam Visitor visitor) {
        return forms.slip(of)
                .map(slip ->
                        ask(slip.question().on(Optional.ofNullable(targetDate).orElse("")), visitor))
                .orElseGet(() -> Response.seeOther(URI.create("/")).build());
    }

    private Response ask(Question question, Visitor visitor) {
        var dated = question.dated(forms.day());
        try {
            dated.check(forms.day());
        } catch (InvalidFields invalid) {
            var notice = Notice.of(invalid, pages.say(visitor).locale());
            return Response.ok(forms.page(question, notice, visitor)).build();
        }
        var slip = today.ask(dated);
        slip.await(MOMENT);
        return Response.seeOther(URI.create("/answers/" + slip.id())).build();
    }

    @POST
    @Path("hints/insurer")
    public String insurer(@FormParam("insurerNumber") String typed, @BeanParam Visitor visitor) {
        return hint(directory.hint(Optional.ofNullable(typed).orElse(""), pages.say(visitor)), visitor);
    }

    /// @param born null where the other date was typed
    @POST
    @Path("hints/day")
    public String day(
            @FormParam("birthDate") String born, @FormParam("targetDate") String target, @BeanParam Visitor visitor) {
        var say = pages.say(visitor);
        return hint(born == null ? forms.target(target, say) : forms.born(born, say), visitor);
    }

    private String hint(Hint hint, Visitor visitor) {
        return pages.part("hint.html", visitor, Map.of("hint", hint));
    }
}
