package jp.hokensho.center.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where an exception becomes an answer. Its default says nothing: 500.
class ProblemMapper {

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        ConstraintViolationException.class
    })
    public RestResponse<Problem> map(Throwable failure, HttpHeaders headers) {
        var locale = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.response(refusal(failure), locale);
    }

    private static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case Refusing refusing -> refusing.refusal();
            case InvalidFields fields -> Refusal.of(fields);
            case InvalidInput input -> new Refusal(type(input.error()));
            case JsonProcessingException json -> BadJson.refusal(json);
            case ConstraintViolationException violations -> violated(violations);
            case WebApplicationException web
            when web.getCause() instanceof JsonProcessingException json -> BadJson.refusal(json);
            case WebApplicationException web -> ofStatus(web);
            default -> Fault.told(failure);
        };
    }

    private static ProblemType type(InputError error) {
        return error.malformed() ? ProblemType.MALFORMED_REQUEST : ProblemType.IMPOSSIBLE_VALUE;
    }

    /// A path is method, parameter, member …: a fault of the parameter as a whole names no field.
    private static Refusal violated(ConstraintViolationException violations) {
        Map<String, InputError> errors = new LinkedHashMap<>();
        for (var violation : violations.getConstraintViolations()) {
            var path = violation.getPropertyPath().toString().split("\\.");
            if (path.length > 2) {
                errors.put(
                        path[path.length - 1],
                        violation.getInvalidValue() == null ? InputError.MISSING : InputError.MALFORMED);
            }
        }
        return errors.isEmpty() ? new Refusal(ProblemType.MALFORMED_REQUEST) : Refusal.of(new InvalidFields(errors));
    }

    private static Refusal ofStatus(WebApplicationException web) {
        return switch (web.getResponse().getStatus()) {
            case 404 -> new Refusal(ProblemType.NOT_FOUND);
            case 405 -> new Refusal(ProblemType.METHOD_NOT_ALLOWED);
            case 406 -> new Refusal(ProblemType.NOT_ACCEPTABLE);
            case 413 -> new Refusal(ProblemType.TOO_LARGE);
            case 415 -> new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> new Refusal(ProblemType.UNAVAILABLE);
            case 400, 411, 414, 417, 431 -> new Refusal(ProblemType.MALFORMED_REQUEST);
            default -> Fault.told(web);
        };
    }
}
