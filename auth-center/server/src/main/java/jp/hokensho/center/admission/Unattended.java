package jp.hokensho.center.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource that is open to work under a mandate. All others are closed to it, whatever roles they want.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unattended {}
