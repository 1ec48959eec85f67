package dev.kamae.planted;

import software.amazon.awssdk.services.s3.S3Client;

/** Asks S3 past the bucket. */
class PlantedBucketReader {

    private final S3Client client;

    PlantedBucketReader(S3Client client) {
        this.client = client;
    }

    String service() {
        return client.serviceName();
    }
}
