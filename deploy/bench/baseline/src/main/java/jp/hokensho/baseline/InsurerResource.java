package jp.hokensho.baseline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;

/// As the insurer: knows its cards by heart, keeps no record.
@Path("/insurer")
@RunOnVirtualThread
@PermitAll
class InsurerResource {

    @POST
    @Path("/answers")
    public Answer answer(Question question) {
        return new Answer("VALID", LocalDate.of(2020, 4, 1), null, question.symbol(), question.number());
    }

    @POST
    @Path("/nothing")
    public String nothing(String nothing) {
        return nothing;
    }
}
