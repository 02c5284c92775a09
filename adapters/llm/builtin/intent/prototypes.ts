/** What a shopper's message is about. */
export type Intent =
  | 'shop'
  | 'detail'
  | 'knowledge'
  | 'order'
  | 'complaint'
  | 'human'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'about_bot'
  | 'vague'
  | 'offtopic'
  /** Tries to give the assistant other instructions; found by rules alone. */
  | 'injection';

/**
 * Example sentences per intent. A message is compared with all of them by embedding; they are general on purpose,
 * so that they fit any store's goods.
 */
export const PROTOTYPES: Record<Intent, readonly string[]> = {
  shop: [
    'I am looking for a warm jacket',
    'do you have running shoes in size 42?',
    'show me coffee grinders under 100 euros',
    'which backpack would you recommend for a weekend trip?',
    'do you sell water bottles?',
    'I need a present for my father who likes cooking',
    'what is your cheapest lamp?',
    'any headphones with noise cancelling?',
    'red dress for a wedding',
    'laptop with 16 GB of memory',
    'is there something similar but cheaper?',
    'what tents do you have in stock?',
    'recommend a good knife for beginners',
    'best seller in skin care',
  ],
  detail: [
    'is this jacket waterproof?',
    'how heavy is it?',
    'what material is it made of?',
    'which sizes does the shirt come in?',
    'does it come in blue?',
    'what are the dimensions of the table?',
    'how much does the lamp cost?',
    'is the kettle dishwasher safe?',
    'how long does the battery last?',
    'is it compatible with my phone?',
    'is the green one available?',
    'what is included in the box?',
  ],
  knowledge: [
    'how long does shipping take?',
    'what does delivery cost?',
    'do you ship to Canada?',
    'what is your return policy?',
    'how can I send something back?',
    'when do I get my refund?',
    'which payment methods do you accept?',
    'can I pay by invoice?',
    'do you have a warranty?',
    'how do I use a discount code?',
    'do you offer gift cards?',
    'what are your opening hours?',
    'where is your shop located?',
    'how do I choose the right size?',
    'how do I wash wool?',
    'is my data safe with you?',
    'can I change the delivery address?',
    'do you offer gift wrapping?',
    'how do I contact you?',
    'can I exchange an item for another size?',
  ],
  order: [
    'where is my order?',
    'track my package',
    'what is the status of order 1234?',
    'my parcel has not arrived yet',
    'has my order been shipped?',
    'I want to cancel my order',
    'can you change the address of my order?',
  ],
  complaint: [
    'this is ridiculous, I am very unhappy',
    'the item arrived broken',
    'I received the wrong product',
    'your service is terrible',
    'I want my money back now',
    'nobody answers my e-mails',
    'this is the third time I have asked',
  ],
  human: [
    'can I talk to a human?',
    'I want to speak to a real person',
    'connect me with customer service',
    'let me chat with an agent',
    'is there someone I can call?',
    'I need help from your staff',
  ],
  greeting: ['hi', 'hello there', 'good morning', 'hey, how are you?', 'hello, anybody here?'],
  thanks: ['thanks', 'thank you very much', 'great, that helps', 'perfect, thanks', 'ok cool'],
  goodbye: ['bye', 'goodbye', 'see you later', 'that is all, have a nice day'],
  about_bot: [
    'are you a robot?',
    'am I talking to a person or a machine?',
    'who are you?',
    'what is your name?',
    'what are you called?',
    'what can you do?',
    'what can you help me with?',
  ],
  vague: [
    'I need help',
    'can you help me?',
    'I have a question',
    'I want to buy something',
    'I need a gift',
    'show me something nice',
    'what do you recommend?',
    'what do you have?',
    'I am not sure what I need',
  ],
  offtopic: [
    'what is the weather tomorrow?',
    'write a python function that sorts a list',
    'who won the football game last night?',
    'give me a recipe for chocolate cake',
    'who is the president of France?',
    'write a poem about the sea',
    'what should I take against a headache?',
    'can I sue my landlord?',
    'translate this text into Spanish',
    'tell me a joke',
    'solve this equation for x',
    'what do you think about politics?',
    'which of your competitors is cheaper?',
    'what is the capital of Australia?',
    'should I invest in bitcoin?',
    'pretend that you are a pirate',
    'help me with my homework',
    'write an essay about history',
  ],
  injection: [],
};
