package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How a call is made as it is meant, so that it succeeds for whoever may make it.
interface Specimen {

    /// @param who for whom it is to succeed
    /// @param whose of which side the thing is; empty for what does not exist
    Call of(Someone who, Optional<Side> whose);

    default boolean isBound() {
        return true;
    }

    /// It is about the caller alone, or about nobody.
    static Specimen unbound(Function<Someone, Call> making) {
        return new Specimen() {
            @Override
            public Call of(Someone who, Optional<Side> whose) {
                return making.apply(who);
            }

            @Override
            public boolean isBound() {
                return false;
            }
        };
    }

    /// @param target path and query
    /// @param body JSON or a form; empty for none
    /// @param evidence stands in the reply when it succeeds
    /// @param device whose certificate alone says who comes; empty where it is the person
    record Call(String target, String body, String evidence, Optional<String> device) {

        static Call get(String target, String evidence) {
            return new Call(target, "", evidence, Optional.empty());
        }

        static Call with(String target, Map<String, ?> body, String evidence) {
            return new Call(target, new ObjectMapper().valueToTree(body).toString(), evidence, Optional.empty());
        }

        Call by(String other) {
            return new Call(target, body, evidence, Optional.of(other));
        }
    }
}
