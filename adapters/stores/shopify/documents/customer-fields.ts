export const CUSTOMER_FRAGMENT = `
fragment CustomerFields on Customer {
  id firstName lastName locale updatedAt
  defaultEmailAddress { emailAddress }
  defaultPhoneNumber { phoneNumber }
}`;
