// GObject's checks and casts are macros, which Swift cannot call: these return NULL for an object of another class.
#pragma once
#include <gmime/gmime.h>

static inline GMimeMultipart *retorno_gmime_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimePart *retorno_gmime_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeMessagePart *retorno_gmime_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline GMimeObject *retorno_gmime_message_object(GMimeMessage *message) { return GMIME_OBJECT(message); }

static inline InternetAddressMailbox *retorno_gmime_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressGroup *retorno_gmime_group(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address) : NULL;
}

// The bytes remain the stream's.
static inline GByteArray *retorno_gmime_written(GMimeStream *stream) {
    return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}

static inline void retorno_gmime_add_filter(GMimeStream *stream, GMimeFilter *filter) {
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream), filter);
}
