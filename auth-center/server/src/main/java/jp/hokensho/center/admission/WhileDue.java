package jp.hokensho.center.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a resource that is open to a person who has something to do before anything else. All others are
/// closed to such a session, whatever roles they want.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WhileDue {}
