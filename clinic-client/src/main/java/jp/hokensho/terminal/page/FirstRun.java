package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.CenterUnreachable;
import jp.hokensho.terminal.center.Enrolment;
import jp.hokensho.terminal.key.CenterAddress;
import jp.hokensho.terminal.key.KeyPassword;
import jp.hokensho.terminal.key.Places;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// Enrols this terminal from the page: its key is made here, and the key's password stands in the profile. A key on a
/// stick is enrolled by the command.
@ApplicationScoped
class FirstRun {

    /// What the centre says to a code that is not good, or is none.
    private static final Set<ProblemType> CODE =
            Set.of(ProblemType.REFUSED, ProblemType.MALFORMED_REQUEST, ProblemType.IMPOSSIBLE_VALUE);

    private final PageConfig config;
    private final Pages pages;
    private final Terminal terminal;
    private final Clock clock;

    FirstRun(PageConfig config, Pages pages, Terminal terminal, Clock clock) {
        this.config = config;
        this.pages = pages;
        this.terminal = terminal;
        this.clock = clock;
    }

    /// Whoever was interrupted sends the same form again. One that is enrolled stays as it is.
    ///
    /// @return what did not work; empty where it is enrolled now
    synchronized Optional<Notice> enrol(Form form, Visitor visitor) {
        var say = pages.say(visitor);
        try {
            if (!terminal.enrolled()) {
                enrol(form, say);
            }
            return Optional.empty();
        } catch (Complaint complaint) {
            return Optional.of(Notice.of(complaint.in(say)));
        } catch (CenterProblem problem) {
            return Optional.of(refused(problem, say));
        } catch (CenterUnreachable failure) {
            return Optional.of(Notice.of(Notice.of(failure, say).text() + " " + say.of("page.enrol_again")));
        }
    }

    private void enrol(Form form, Say say) {
        var profile = config.profile().toAbsolutePath();
        var places = new Places(profile, profile.resolveSibling(Places.KEYSTORE_NAME), form.authority(), form.user());
        var enrolment = new Enrolment(places, CenterAddress.parse(form.address()), say.locale(), clock);
        var password = KeyPassword.random();
        enrolment.enrol(form.oneTimeCode(), password);
        enrolment.makeFirstKey(password);
    }

    private static Notice refused(CenterProblem problem, Say say) {
        var told = Notice.of(problem, say);
        return CODE.contains(problem.type()) ? new Notice(say.of("enrol.refused"), told.trace(), told.fields()) : told;
    }

    /// What was typed; any of it may be null.
    record Form(
            @RestForm String center,
            @RestForm FileUpload ca,
            @RestForm String code,
            @RestForm String login) {

        String address() {
            return text(center);
        }

        /// @throws Complaint where no file came along
        Path authority() {
            if (ca == null || ca.size() == 0) {
                throw new Complaint("page.ca_missing");
            }
            return ca.uploadedFile();
        }

        String oneTimeCode() {
            return text(code);
        }

        String user() {
            return text(login);
        }

        /// To be shown again: not the code.
        Map<String, String> values() {
            return Map.of("center", text(center), "login", text(login));
        }

        private static String text(String typed) {
            return Objects.toString(typed, "").strip();
        }

        @Override
        public String toString() {
            return "Form[****]";
        }
    }
}
