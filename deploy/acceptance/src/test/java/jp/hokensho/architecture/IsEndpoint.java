package jp.hokensho.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

/// Answers an HTTP method.
final class IsEndpoint extends DescribedPredicate<JavaMethod> {

    IsEndpoint() {
        super("answer an HTTP method");
    }

    @Override
    public boolean test(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getName().matches("jakarta\\.ws\\.rs\\.[A-Z]+"));
    }
}
