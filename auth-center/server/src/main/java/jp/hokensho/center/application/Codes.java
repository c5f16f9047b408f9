package jp.hokensho.center.application;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.hokensho.center.account.Activations;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.center.application.Application.Decision;
import jp.hokensho.center.application.Application.Verdict;
import jp.hokensho.center.journal.EnrolmentCodeIssued;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.DeviceChanges;
import jp.hokensho.protocol.ProblemType;

/// The one-time code that an approved application leads to: a person chooses the password with it, a device gets its
/// certificate. Told to who applied or another manager of the organization, never to who approved, and only until the
/// person has a password or the device a certificate; a new one ends the one before. A person's comes of the last
/// approval alone that led to one: who applied for an earlier one may have approved the last.
@Singleton
class Codes {

    private final ApplicationRows rows;
    private final Activations activations;
    private final DeviceChanges devices;
    private final Journal journal;

    Codes(ApplicationRows rows, Activations activations, DeviceChanges devices, Journal journal) {
        this.rows = rows;
        this.activations = activations;
        this.devices = devices;
        this.journal = journal;
    }

    /// @throws Refusal 409 where the application leads to no code, or the device is enrolled already
    OneTimeCode issue(Application application, UUID by) {
        var subject = application
                .decision()
                .filter(decision -> decision.verdict() == Verdict.APPROVED)
                .flatMap(Decision::subject)
                .orElseThrow(Codes::none);
        var code = rows.in(connection -> switch (application.change()) {
            case PersonChange _ -> forPerson(connection, UUID.fromString(subject), application, by);
            case DeviceChange.DeviceRegistration _ -> issue(connection, UUID.fromString(subject), application, by);
            default -> throw none();
        });
        devices.refresh();
        return code;
    }

    private OneTimeCode forPerson(Connection connection, UUID person, Application application, UUID by)
            throws SQLException {
        activations.hold(connection, person);
        if (!rows.isLastToCode(connection, application.id(), person)) {
            throw none();
        }
        var code = application.change() instanceof PersonChange.PersonRegistration
                ? activations.first(connection, person, by)
                : activations.afterReset(
                        connection,
                        person,
                        by,
                        application.decision().orElseThrow().at());
        return code.orElseThrow(Codes::hasPassword);
    }

    private OneTimeCode issue(Connection connection, UUID device, Application application, UUID by)
            throws SQLException {
        var code = devices.issueCode(connection, device).orElseThrow(() -> new Refusal(ProblemType.CONFLICT)
                .saying("この機器はすでに登録済みか、使えなくなっています", "This device is enrolled already, or cut off"));
        journal.append(new EnrolmentCodeIssued(device, application.change().tenant(), by));
        return code;
    }

    private static Refusal hasPassword() {
        return new Refusal(ProblemType.CONFLICT)
                .saying("この人はすでにパスワードを決めています", "This person has chosen a password already");
    }

    private static Refusal none() {
        return new Refusal(ProblemType.CONFLICT).saying("この申請からコードは発行されません", "No code comes of this application");
    }
}
