/// One question becomes one recorded answer.
package jp.hokensho.adapter.answering;
