package jp.hokensho.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// Carries `@RolesAllowed` or `@Authenticated`, itself or by its class, or is `@PermitAll` and on the closed list.
final class CarryARole extends ArchCondition<JavaMethod> {

    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    private static final String SIGNED_IN = "io.quarkus.security.Authenticated";

    private final List<String> open;

    CarryARole(List<String> open) {
        super("carry a role or be on the closed list");
        this.open = open;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var name = method.getOwner().getSimpleName() + "." + method.getName();
        var guarded = carries(method, ROLES) || carries(method, SIGNED_IN);
        events.add(new SimpleConditionEvent(method, guarded != open.contains(name), name));
    }

    private static boolean carries(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }
}
