/// The insurer's own cards.
package jp.hokensho.adapter.registry;
